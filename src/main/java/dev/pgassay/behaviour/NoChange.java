package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether an update that sets a column to what it is already tells anything: a trigger may take it for none, as
 * suppress_redundant_updates_trigger does, and then it touches no row for the owner either.
 */
final class NoChange {

    private final Session session;
    private final RowClass rowClass;
    private final ClassRows rows;
    private final Touched touched;
    private final Map<String, Boolean> made = new HashMap<>();

    NoChange(Session session, RowClass rowClass, ClassRows rows, Touched touched) {
        this.session = session;
        this.rowClass = rowClass;
        this.rows = rows;
        this.touched = touched;
    }

    Seen of(Attempt attempt, Seen seen) throws SQLException {
        boolean matters = attempt.command() == Command.UPDATE
                && seen.access() == Access.FILTERED
                && rowClass.set().isEmpty()
                && rows.traits().triggered()
                && rows.traits().visible();
        return matters && !isMade(attempt.sql())
                ? seen.unsure(
                        "a column was set to what it is already, and the owner changes no row by that either: a trigger"
                                + " may take it for no change; give `set:` a value that is another")
                : seen;
    }

    private boolean isMade(String sql) throws SQLException {
        if (!made.containsKey(sql)) {
            String number = touched.number(Command.UPDATE);
            Outcome outcome = Outcome.of(session, () -> {
                long counted = session.execute(sql);
                return counted > 0 || number.isEmpty() ? counted : session.number(number);
            });
            made.put(sql, !outcome.worked() || outcome.rows() > 0);
        }
        return Boolean.TRUE.equals(made.get(sql));
    }
}
