package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An UPDATE or DELETE of a view without a condition: no cursor goes by its rows, so it is one of all of them, and the owner looks at the class. */
final class UnconditionalOfView implements Again {

    private final Session session;
    private final TableRows view;
    private final RowClass rowClass;
    private final ClassRows rows;
    private final Touched touched;
    private final Map<List<String>, String> updates = new HashMap<>();
    private @Nullable Boolean alone;

    UnconditionalOfView(Session session, TableRows view, RowClass rowClass, ClassRows rows, Touched touched) {
        this.session = session;
        this.view = view;
        this.rowClass = rowClass;
        this.rows = rows;
        this.touched = touched;
    }

    @Override
    public long number() {
        return rows.number();
    }

    @Override
    public Optional<Attempt> after(Attempt attempt, Seen seen) throws SQLException {
        Command command = attempt.command();
        if (!matters(attempt, seen) || touched.number(command).isEmpty()) {
            return Optional.empty();
        }
        if (alone == null) {
            alone = session.number(view.count("true")) == rows.number();
        }
        String sql = command == Command.DELETE ? "delete from " + view.name() : update(attempt.granted());
        return Optional.of(new Attempt(
                attempt.persona(),
                command,
                "",
                sql + "; select 0", // whichever rows are counted: those of the class are looked at
                touched.look(command),
                null,
                attempt.granted(),
                true));
    }

    @Override
    public Seen alone(Attempt attempt, Seen seen) throws SQLException {
        return seen.access() == Access.FILTERED && matters(attempt, seen) && touched.isHidden(attempt.command())
                ? seen.unsure(
                        "without a condition (WHERE) it is not tried: which rows behind the view it touches cannot be"
                                + " seen, as there are too many or they are elsewhere")
                : seen;
    }

    private static boolean matters(Attempt attempt, Seen seen) {
        Granted granted = attempt.granted();
        boolean writes = attempt.command() == Command.UPDATE || attempt.command() == Command.DELETE;
        if (!writes || !granted.may(attempt.command()) || attempt.expected() == Access.ROWS) {
            return false;
        }
        if (seen.access() == Access.ERROR) {
            return attempt.expected() == Access.ERROR || attempt.expected() == Access.BLINDLY;
        }
        boolean unread = seen.access() == Access.DENIED && !granted.may(Command.SELECT);
        return attempt.expected() != Access.ERROR && (seen.access() == Access.FILTERED || unread);
    }

    @Override
    public Seen of(Attempt attempt, Seen first, Seen second) {
        Failure failure = second.outcome().failure();
        if (second.outcome().rows() > 0) {
            return second.withoutCondition();
        }
        if (failure == null || first.access() == Access.ERROR || failure.lacksPrivilege()) {
            return first;
        }
        // a row of another class may be what is refused
        return (failure.isOfARow() || failure.isRaised()) && Boolean.TRUE.equals(alone)
                ? first
                : first.unsure("without a condition (WHERE) it fails, which need not be for a row of this class: "
                        + failure.text(session.limits()));
    }

    /** What sets all rows to what one of them has, in a column in which the owner may do that. */
    private String update(Granted granted) throws SQLException {
        if (!rowClass.set().isEmpty()) {
            return "update " + view.name() + " set " + view.assignments(rowClass.set());
        }
        List<String> columns =
                granted.columns(Command.UPDATE).isEmpty() ? view.columns() : granted.columns(Command.UPDATE);
        if (!updates.containsKey(columns)) {
            updates.put(columns, update(columns));
        }
        return String.valueOf(updates.get(columns));
    }

    private String update(List<String> columns) throws SQLException {
        List<String> last = new ArrayList<>(columns);
        Collections.reverse(last); // the first is most often a key
        String sql = "";
        for (String column : last) {
            String quoted = Identifiers.quote(column);
            String value = session.text(
                    "select " + quoted + "::text from " + view.name() + " where (" + rows.where() + "\n) limit 1");
            sql = "update " + view.name() + " set " + quoted + " = " + (value == null ? "null" : Sql.literal(value));
            String tried = sql;
            Outcome outcome = Outcome.of(session, () -> {
                session.execute(tried);
                return session.number(touched.number(Command.UPDATE));
            });
            if (outcome.rows() == rows.number()) {
                return sql;
            }
        }
        return sql;
    }
}
