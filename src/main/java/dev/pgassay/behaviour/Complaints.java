package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.ExerciseExpectation;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a table does not do with the row that was made, or does and should refuse. */
record Complaints(ExerciseExpectation expected, MadeRow row, RowMaker maker) {

    void tell(FollowingFindings following) throws SQLException {
        ObjectName name = row.shape().name();
        Map<Finding, Command> found = new LinkedHashMap<>();
        all().forEach(complaint ->
                found.put(ExerciseFindings.complaint(expected, name, complaint), complaint.command()));
        following.tell(List.copyOf(found.keySet()), List.of(), open -> {
            Set<Command> left = all().map(Complaint::command).collect(Collectors.toSet());
            return open.stream()
                    .filter(finding -> !left.contains(found.get(finding)))
                    .collect(Collectors.toSet());
        });
    }

    private Stream<Complaint> all() throws SQLException {
        ObjectName name = row.shape().name();
        Set<Command> refused = expected.refuses().getOrDefault(name, Set.of());
        Set<Command> free = new HashSet<>(expected.mayRefuse());
        free.removeAll(refused);
        return new Exercise(row, maker)
                        .named(expected.conditions().containsKey(name))
                        .run(refused, expected.sqlStates().getOrDefault(name, Map.of()))
                        .stream()
                        .filter(complaint -> !complaint.isRefusal() || !free.contains(complaint.command()));
    }
}
