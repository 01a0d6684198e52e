package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.RowText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a row as the table keeps it: with defaults, generated values, and what triggers make of it.
 *
 * @since 0.1.0
 */
public final class RowAssert extends AbstractBehaviourAssert<RowAssert> {

    private final Map<String, @Nullable String> values;

    private RowAssert(Trial trial, ObjectName table, Map<String, @Nullable String> values) {
        super(trial, "row of", table.toString(), RowAssert.class);
        this.values = values;
    }

    private record Inserted(Map<String, @Nullable String> values, Outcome outcome) {}

    static RowAssert accepted(Trial trial, ObjectName table, String insert) {
        RowAssert none = new RowAssert(trial, table, Map.of());
        Inserted inserted = none.tried(() -> trial.run(session -> session.undone(() -> insert(session, insert))));
        if (!inserted.outcome().worked()) {
            none.differ("outcome", "accepted", "rejected with " + none.text(inserted.outcome()), null);
        }
        if (inserted.outcome().rows() == 0) {
            none.differ("outcome", "accepted", "no row, no error", "a trigger or a rule swallows it");
        }
        return new RowAssert(trial, table, inserted.values());
    }

    private static Inserted insert(Session session, String insert) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet results = session.ask(statement, insert + " returning *")) {
            boolean row = results.next();
            for (int i = 1; row && i <= results.getMetaData().getColumnCount(); i++) {
                values.put(results.getMetaData().getColumnName(i), results.getString(i));
            }
        } catch (SQLException e) {
            return new Inserted(Map.of(), Outcome.of(session.failure(e)));
        }
        try {
            session.execute("set constraints all immediate");
        } catch (SQLException e) {
            return new Inserted(Map.of(), Outcome.of(session.failure(e)));
        }
        return new Inserted(values, Outcome.of(values.isEmpty() ? 0 : 1));
    }

    /** Asserts the value of a column, as the server prints it; null for none. */
    public RowAssert withValue(String column, @Nullable Object value) {
        return hold(known(column), value == null ? null : RowText.of(Values.node(value), "text"), values.get(column));
    }

    /** Asserts that a column has some value: a default, a generated one, or what a trigger gives it. */
    public RowAssert withSome(String column) {
        return values.get(known(column)) != null ? this : differ(column, "(any)", null, null);
    }

    private String known(String column) {
        if (!values.containsKey(column)) {
            differ("columns", column, values.keySet(), "there is no column of this name");
        }
        return column;
    }
}
