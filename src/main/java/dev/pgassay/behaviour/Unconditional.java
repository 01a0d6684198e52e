package dev.pgassay.behaviour;

import dev.pgassay.behaviour.ClassRows.Place;
import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE or DELETE of rows that who does it need not see: without a condition it reads nothing, so neither the privilege nor the policies
 * of SELECT are asked. To touch the rows of the class and no others it goes by cursors that the owner has put on them, which reads nothing
 * either.
 */
final class Unconditional implements Again {

    /** Rows of a class are alike: these stand for the others. */
    private static final int MOST = 100;

    private static final Set<Command> BLIND = Set.of(Command.UPDATE, Command.DELETE);

    private final Session session;
    private final TableRows table;
    private final RowClass rowClass;
    private final ClassRows rows;
    private final List<Place> places;
    private final Map<String, Map<Place, String>> values = new HashMap<>();

    Unconditional(Session session, TableRows table, RowClass rowClass, ClassRows rows) {
        this.session = session;
        this.table = table;
        this.rowClass = rowClass;
        this.places =
                rows.places().stream().limit(rows.traits().visible() ? MOST : 1).toList();
        this.rows = new ClassRows(table, places.size(), rows.where(), places, rows.traits());
    }

    @Override
    public long number() {
        return places.size();
    }

    @Override
    public Optional<Attempt> after(Attempt attempt, Seen seen) throws SQLException {
        return matters(attempt.granted(), attempt.command(), attempt.expected(), seen) && !places.isEmpty()
                ? Optional.of(of(attempt))
                : Optional.empty();
    }

    @Override
    public Seen of(Attempt attempt, Seen first, Seen second) {
        Failure failure = second.outcome().failure();
        if (second.outcome().rows() > 0) {
            return second.withoutCondition();
        }
        if (failure == null || first.access() == Access.ERROR) {
            return first;
        }
        if (first.access() == Access.FILTERED && failure.denies(table.name()) && isChecked(failure)) {
            return second.withoutCondition();
        }
        if (failure.denies(table.name()) || failure.isOfARow() || failure.isRaised()) {
            return first;
        }
        return first.unsure(
                "without a condition (WHERE) it fails for another reason: " + failure.text(session.limits()));
    }

    /** Whether a policy refused the new row: a row that its USING keeps away does not get there. What a function or a rule writes may. */
    private boolean isChecked(Failure failure) {
        return failure.isOfPolicy()
                && failure.context() == null
                && !rows.traits().ruled();
    }

    /** Whether it may be let through where the same with a condition was not, of which nothing else is expected. */
    private static boolean matters(Granted granted, Command command, @Nullable Access expected, Seen seen) {
        if (!BLIND.contains(command) || !granted.plain() || !granted.may(command)) {
            return false;
        }
        if (expected == Access.ROWS || (expected == Access.ERROR && seen.access() != Access.ERROR)) {
            return false;
        }
        if (seen.access() == Access.DENIED) {
            return seen.isOfPolicy() || !granted.may(Command.SELECT);
        }
        boolean fails = seen.access() == Access.ERROR && (expected == Access.ERROR || expected == Access.BLINDLY);
        return (seen.access() == Access.FILTERED || fails)
                && granted.secured()
                && !granted.exempt()
                && granted.blind().contains(command);
    }

    private Attempt of(Attempt attempt) throws SQLException {
        StringBuilder first = new StringBuilder();
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            String cursor = "pgassay_row_" + i;
            first.append(i == 0 ? "" : "; ")
                    .append("declare ")
                    .append(cursor)
                    .append(" no scroll cursor for select 1 from ")
                    .append(table.name())
                    .append(" where ")
                    .append(rows.at(places.get(i)))
                    .append(" for update; move ")
                    .append(cursor);
            sql.append(change(attempt, places.get(i)))
                    .append(" where current of ")
                    .append(cursor)
                    .append("; ");
        }
        return new Attempt(
                attempt.persona(),
                attempt.command(),
                first.toString(),
                // each statement counts by itself: they are looked at, or it is one
                rows.canBeLookedAt() ? sql + "select 0" : sql.substring(0, sql.length() - 2),
                Touched.look(rows.touched()),
                null,
                attempt.granted(),
                true);
    }

    private String change(Attempt attempt, Place place) throws SQLException {
        if (attempt.command() == Command.DELETE) {
            return "delete from " + table.name();
        }
        if (!rowClass.set().isEmpty()) {
            return "update " + table.name() + " set " + table.assignments(rowClass.set());
        }
        String column = table.same(attempt.granted().columns(Command.UPDATE));
        if (!values.containsKey(column)) {
            values.put(column, rows.values(session, column, places));
        }
        return "update " + table.name() + " set " + Identifiers.quote(column) + " = "
                + values.get(column).get(place);
    }
}
