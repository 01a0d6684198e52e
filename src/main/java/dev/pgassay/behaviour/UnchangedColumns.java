package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which columns stay as they are that should change, or at what has been found of a trigger that it follows from that. */
record UnchangedColumns(ChangesCheck check, TableShape shape, Catalog catalog, Tally tally) {

    void tell(List<String> columns, Position position, Steps steps) throws SQLException {
        List<Finding> found = check.run(columns, position);
        Consequence consequence = new Consequence(tally, ExerciseCheck.SECTION);
        List<Finding> suspects = consequence.ofATrigger(shape, catalog);
        Map<Finding, List<Finding>> likely = new LinkedHashMap<>();
        found.stream()
                .filter(finding -> finding.problem() == Problem.DIFFERENT)
                .forEach(finding -> likely.put(finding, suspects));
        Restored<Finding> restored = Restored.among(steps, (stayed, applied) -> check.changed(stayed));
        Map<Finding, Cause> causes = new Causes<>(tally, new Restoration(catalog, tally), restored).of(likely);
        for (Finding finding : found) {
            Cause cause = causes.get(finding);
            if (cause == null) {
                tally.add(ExerciseCheck.SECTION, finding);
            } else {
                String what =
                        finding.name() + " " + finding.differences().get(0).fact();
                consequence.say(cause, what, finding.declaredAt());
            }
        }
    }
}
