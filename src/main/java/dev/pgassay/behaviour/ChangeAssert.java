package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what an update or a delete brings with it. Each tries it anew.
 *
 * @since 0.1.0
 */
public final class ChangeAssert extends AbstractBehaviourAssert<ChangeAssert> {

    /** The transaction, or part of it, that wrote a row. */
    private static final String WRITTEN = "xmin::text::bigint";

    private final ObjectName table;
    private final String sql;
    private final String where;

    ChangeAssert(Trial trial, ObjectName table, String name, String sql, String where) {
        super(trial, "", name, ChangeAssert.class);
        this.table = table;
        this.sql = sql;
        this.where = where;
    }

    private record Change(List<@Nullable String> sides, Outcome outcome) {}

    /** The query of what has become of so many rows. */
    private interface Afterwards {
        String query(Session session, long rows) throws SQLException;
    }

    /** Asserts that it touches this many rows. */
    public ChangeAssert affects(long rows) {
        Outcome outcome = tried(() -> trial().outcome(sql));
        return outcome.worked() && outcome.rows() == rows
                ? this
                : differ("outcome", rows + (rows == 1 ? " row" : " rows"), text(outcome), null);
    }

    /** Asserts that it fails with this SQLSTATE, {@code 23503}. */
    public ChangeAssert raises(String sqlState) {
        return raised(tried(() -> trial().outcome(sql)), sqlState);
    }

    /**
     * Asserts that an update changes this column, which a trigger does. Within a transaction now() is always the same, so times are put
     * back a day before.
     */
    public ChangeAssert changes(String column) {
        Change change = change(column);
        return Objects.equals(change.sides().get(0), change.sides().get(1))
                ? differ(column, "(another)", change.sides().get(1), "nothing changes it")
                : this;
    }

    /** Asserts that an update leaves this column as it is. */
    public ChangeAssert leaves(String column) {
        Change change = change(column);
        return hold(column, change.sides().get(0), change.sides().get(1));
    }

    /**
     * Asserts that a delete takes rows of another table with it.
     *
     * @param other the table, {@code chunks}
     * @param rows how many
     */
    public ChangeAssert cascadesTo(String other, long rows) {
        String count = "select count(*) from " + other;
        Change change = around(count, session -> {}, (session, touched) -> count);
        long gone = Long.parseLong(String.valueOf(change.sides().get(0)))
                - Long.parseLong(String.valueOf(change.sides().get(1)));
        return hold("number of rows of " + other + " that go with it", rows, gone);
    }

    private Change change(String column) {
        String name = Identifiers.quote(column);
        String values = "select string_agg(" + name + "::text, ' ' order by ctid) from " + table + " where ";
        String found = values + "(" + where + "\n)";
        String latest = "select coalesce(max(" + WRITTEN + "), 0) from " + table + " where " + WRITTEN
                + " >= (txid_current() & 4294967295)";
        long[] since = new long[1];
        return around(
                found,
                session -> {
                    if (isTime(session, column)) {
                        putBack(session, name);
                    }
                    since[0] = session.number(latest);
                },
                // what an update brings out of its own condition is known by having been written last
                (session, touched) -> session.number("select count(*) from " + table + " where (" + where + "\n)")
                                == touched
                        ? found
                        : values + WRITTEN + " > greatest(" + since[0] + ", (txid_current() & 4294967295) - 1)");
    }

    private boolean isTime(Session session, String column) throws SQLException {
        return session.number("select count(*) from pg_catalog.pg_attribute where attrelid = "
                        + Sql.literal(table.toString()) + "::pg_catalog.regclass and attname = " + Sql.literal(column)
                        + " and atttypid in ('timestamp'::pg_catalog.regtype, 'timestamptz'::pg_catalog.regtype)")
                > 0;
    }

    private void putBack(Session session, String column) throws SQLException {
        String sql =
                "update " + table + " set " + column + " = " + column + " - interval '1 day' where (" + where + "\n)";
        NoRows.unless("its times could not be put back a day", session, () -> {
            Untriggered.execute(session, table.toString(), sql);
            return sql;
        });
    }

    /** What a query tells before and, where it worked, what one tells after. */
    private Change around(String query, Trial.Prior before, Afterwards then) {
        Change change = tried(() -> trial().run(before, session -> {
            String first = session.text(query);
            Outcome[] outcome = new Outcome[1];
            String second = session.undone(() -> {
                try {
                    outcome[0] = Outcome.of(session.script(sql));
                } catch (SQLException e) {
                    outcome[0] = Outcome.of(session.failure(e));
                    return "";
                }
                return String.valueOf(session.text(then.query(session, outcome[0].rows())));
            });
            return new Change(List.of(String.valueOf(first), second), Objects.requireNonNull(outcome[0]));
        }));
        if (!change.outcome().worked() || change.outcome().rows() == 0) {
            differ("outcome", "rows", text(change.outcome()), null);
        }
        return change;
    }
}
