package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a cell.
 *
 * @param of how many rows the class has
 * @param unconditional whether it was seen only without a condition by which the rows are found
 * @param doubt why it need not be all that there is to see, or null
 */
record Seen(
        @Nullable Access access,
        Outcome outcome,
        long of,
        boolean unconditional,
        @Nullable String doubt) {

    static Seen of(Attempt attempt, ObjectName table, Outcome outcome, long of) {
        if (outcome.failure() != null) {
            boolean denied = attempt.isDenied(outcome.failure(), table);
            return new Seen(denied ? Access.DENIED : Access.ERROR, outcome, of, false, null);
        }
        if (outcome.rows() == 0) {
            return new Seen(Access.FILTERED, outcome, of, false, null);
        }
        // some of them and not others: neither
        return new Seen(outcome.rows() == of ? Access.ROWS : null, outcome, of, false, null);
    }

    Seen withoutCondition() {
        return new Seen(access == Access.ROWS ? Access.BLINDLY : access, outcome, of, true, null);
    }

    Seen unsure(String why) {
        return new Seen(access, outcome, of, unconditional, why);
    }

    /** Whether a policy refuses the new row. */
    boolean isOfPolicy() {
        return outcome.failure() != null && outcome.failure().isOfPolicy();
    }

    /** Whether rows were touched that a condition finds, all of them or some. */
    boolean reaches() {
        return access == Access.ROWS || access == null;
    }

    boolean is(Cell cell) {
        return access == cell.access()
                && (cell.sqlState() == null
                        || (outcome.failure() != null
                                && cell.sqlState().equals(outcome.failure().sqlState())));
    }

    /** Whether another try has come to the same. */
    boolean isAs(Seen other) {
        return access == other.access
                && unconditional == other.unconditional
                && isOfPolicy() == other.isOfPolicy()
                && outcome.rows() == other.outcome.rows();
    }

    String text(Limits limits) {
        if (outcome.failure() != null) {
            return (access == Access.DENIED ? "denied " : "error ")
                    + outcome.failure().text(limits)
                    + (unconditional ? ", without a condition (WHERE)" : "");
        }
        return (access == null ? outcome.rows() + " of " + of + " rows, the others filtered" : access.word())
                + (unconditional ? ", rows without a condition (WHERE)" : "");
    }
}
