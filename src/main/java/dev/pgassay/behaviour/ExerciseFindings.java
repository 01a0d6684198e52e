package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.ExerciseExpectation;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is said of a table that takes no row, or does not what its rows should let be done. */
final class ExerciseFindings {

    private ExerciseFindings() {}

    static Finding complaint(ExerciseExpectation expected, ObjectName name, Complaint complaint) {
        boolean stands = complaint.command() == Command.SELECT
                || complaint.isBroken()
                || complaint.spared() != null
                || expected.refuses().containsKey(name);
        String refusing = stands
                ? null
                : "if that is meant, say so: exercise: {refuses: {" + name.simple() + ": ["
                        + complaint.command().word() + "]}}";
        String condition = expected.conditions().get(name);
        Complaint of = condition == null ? complaint : complaint.ofRowWhere(condition);
        return complaint.isUnknown()
                ? new Finding(Problem.UNKNOWN, "table", name.toString(), of.facts(), expected.position(name), refusing)
                : Finding.different("table", name.toString(), of.facts(), expected.position(name), refusing);
    }

    /** The rest of what is said of the table is not known. */
    static Finding ended(ExerciseExpectation expected, ObjectName name, TransactionEnded why) {
        return new Finding(
                Problem.UNKNOWN,
                "table",
                name.toString(),
                List.of(
                        Difference.unmet("could not be exercised"),
                        new Difference("ended by", null, String.valueOf(why.getMessage()))),
                expected.position(name),
                "mend what it does, or say why not, exercise: {except: {" + name.simple() + ": reason}}");
    }

    /**
     * No row could be made.
     *
     * @param unmade what has been said of tables that it stopped in
     * @param example a condition that would find a row of the table where it stopped
     */
    static Finding noRow(
            ExerciseExpectation expected, ObjectName name, NoRow why, Map<ObjectName, String> unmade, String example) {
        if (why.canceled()) {
            return Finding.different(
                    "table",
                    name.toString(),
                    List.of(
                            Difference.unmet("keeps no row that is inserted"),
                            new Difference("canceled by", null, why.stoppedBy())),
                    expected.position(name),
                    null);
        }
        ObjectName place = why.place(name);
        List<Difference> facts = new ArrayList<>(List.of(Difference.unmet("could not be exercised")));
        facts.addAll(why.facts(unmade.get(place)));
        return new Finding(
                Problem.UNKNOWN,
                "table",
                name.toString(),
                facts,
                expected.position(name),
                advice(expected, place, why, example) + "say why not, exercise: {except: {" + name.simple()
                        + ": reason}}");
    }

    /** What helps: values do not where foreign keys go round in a circle. */
    private static String advice(ExerciseExpectation expected, ObjectName place, NoRow why, String example) {
        if (why instanceof Circle) {
            return "make one of the foreign keys deferrable, or ";
        }
        if (why instanceof BeyondValues beyond) {
            return beyond.remedyOr();
        }
        String table = String.valueOf(place.schema()).equals(expected.schema()) ? place.simple() : place.toString();
        if (why.isOfSeveral()) {
            return "insert the row and what goes with it in `setup:` and name it, exercise: {samples: {" + table
                    + ": \"" + example.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}}, or ";
        }
        return "give values that fit, exercise: {samples: {" + table + ": {column: value}}}, or ";
    }
}
