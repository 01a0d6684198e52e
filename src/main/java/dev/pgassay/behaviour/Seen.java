package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.Cell;
import dev.pgassay.expect.Command;
import org.jspecify.annotations.Nullable;

/** What was seen of a cell. */
record Seen(@Nullable Access access, Outcome outcome, long of) {

    static Seen of(Command command, ObjectName table, Outcome outcome, long of) {
        if (outcome.failure() != null) {
            return new Seen(outcome.failure().denies(table) ? Access.DENIED : Access.ERROR, outcome, of);
        }
        if (outcome.rows() == 0) {
            return new Seen(Access.FILTERED, outcome, of);
        }
        // some of them and not others: neither
        return new Seen(outcome.rows() == of ? Access.ROWS : null, outcome, of);
    }

    boolean is(Cell cell) {
        return access == cell.access()
                && (cell.sqlState() == null
                        || (outcome.failure() != null
                                && cell.sqlState().equals(outcome.failure().sqlState())));
    }

    String text(Limits limits) {
        if (outcome.failure() != null) {
            return (access == Access.DENIED ? "denied " : "error ")
                    + outcome.failure().text(limits);
        }
        return access == null ? outcome.rows() + " of " + of + " rows, the others filtered" : access.word();
    }
}
