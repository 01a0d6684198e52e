package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ForeignTable;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.View;
import dev.pgassay.expect.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which privilege it is that a role was refused for want of. */
record Lacking(Catalog catalog, ObjectName table, String role, List<String> memberships) {

    private static final String SELECT = "select";
    private static final Set<String> ALL = Set.of(SELECT, "insert", "update", "delete");

    /** What roles have that PostgreSQL brings along. */
    private static final Map<String, Set<String>> OF_ALL_TABLES =
            Map.of("pg_read_all_data", Set.of(SELECT), "pg_write_all_data", Set.of("insert", "update", "delete"));

    /** What is lacking, in words. */
    String text(Command command, Failure failure) {
        if (failure.refusesSchemaOf(table)) {
            return "role " + role + " has not been granted usage on schema "
                    + Identifiers.quote(String.valueOf(table.schema()));
        }
        List<String> lacking = new ArrayList<>();
        Optional<Map<String, Set<String>>> granted = granted();
        granted.ifPresent(privileges -> needed(command).stream()
                .filter(privilege -> !isGranted(privilege, privileges))
                .forEach(lacking::add));
        if (lacking.isEmpty()) {
            return "role " + role + " lacks a privilege on " + table + " or a column of it; no policy refuses it";
        }
        String why = command != Command.SELECT && lacking.contains(SELECT) ? ", by which rows are found" : "";
        return "role " + role + " has not been granted " + String.join(", ", lacking) + " on " + table + why;
    }

    /** Rows are found by a condition, which looks at them. */
    private static List<String> needed(Command command) {
        return command == Command.SELECT || command == Command.INSERT
                ? List.of(command.word())
                : List.of(command.word(), SELECT);
    }

    private boolean isGranted(String privilege, Map<String, Set<String>> privileges) {
        return memberships.stream()
                .flatMap(member -> Stream.of(privileges, OF_ALL_TABLES)
                        .flatMap(each -> each.getOrDefault(member, Set.of()).stream()))
                .anyMatch(granted -> granted.equals(privilege) || granted.startsWith(privilege + " "));
    }

    private Optional<Map<String, Set<String>>> granted() {
        return catalog.find(Table.class, table)
                .map(found -> granted(found.owner(), found.privileges()))
                .or(() -> catalog.find(View.class, table).map(found -> granted(found.owner(), found.privileges())))
                .or(() -> catalog.find(MaterializedView.class, table)
                        .map(found -> granted(found.owner(), found.privileges())))
                .or(() -> catalog.find(ForeignTable.class, table)
                        .map(found -> granted(found.owner(), found.privileges())));
    }

    /** An owner has all of which nothing is written down. */
    private Map<String, Set<String>> granted(String owner, Map<String, Set<String>> privileges) {
        return memberships.contains(owner) && !privileges.containsKey(owner) ? Map.of(owner, ALL) : privileges;
    }
}
