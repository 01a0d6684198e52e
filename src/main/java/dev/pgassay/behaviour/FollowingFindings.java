package dev.pgassay.behaviour;

import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what an exercise has found, or, at what has been found of the database before, that it follows from that. */
record FollowingFindings(Tally tally, Restoration restoration, Steps steps) {

    /** Exercises once more, and tells which of these are found no more. */
    interface Again {

        Set<Finding> gone(Set<Finding> found) throws SQLException;
    }

    /**
     * Says it.
     *
     * @param likely what has been found before and looks as if it were why
     */
    void tell(List<Finding> found, List<Finding> likely, Again again) throws SQLException {
        Map<Finding, List<Finding>> different = new LinkedHashMap<>();
        found.stream()
                .filter(finding -> finding.problem() == Problem.DIFFERENT)
                .forEach(finding -> different.put(finding, likely));
        Restored<Finding> restored = Restored.among(steps, (left, applied) -> again.gone(left));
        Map<Finding, Cause> causes = new Causes<>(tally, restoration, restored).of(different);
        Consequence consequence = new Consequence(tally, ExerciseCheck.SECTION);
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
