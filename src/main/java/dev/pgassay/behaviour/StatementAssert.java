package dev.pgassay.behaviour;

import dev.pgassay.expect.RowText;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what becomes of a statement. Each tries it anew.
 *
 * @since 0.1.0
 */
public final class StatementAssert extends AbstractBehaviourAssert<StatementAssert> {

    private final String sql;

    StatementAssert(Trial trial, String kind, String name, String sql) {
        super(trial, kind, name, StatementAssert.class);
        this.sql = sql;
    }

    /** Asserts that it works. */
    public StatementAssert works() {
        Outcome outcome = tried(() -> trial().outcome(sql));
        return outcome.worked() ? this : differ("outcome", "no error", text(outcome), null);
    }

    /** Asserts that it returns or changes this many rows. */
    public StatementAssert affects(long rows) {
        Outcome outcome = tried(() -> trial().outcome(sql));
        return outcome.worked() && outcome.rows() == rows
                ? this
                : differ("outcome", rows + (rows == 1 ? " row" : " rows"), text(outcome), null);
    }

    /** Asserts that it fails with this SQLSTATE, {@code P0001}. */
    public StatementAssert raises(String sqlState) {
        return raised(tried(() -> trial().outcome(sql)), sqlState);
    }

    /** Asserts the value in the first column of its first row, as text; null for none. */
    public StatementAssert returns(@Nullable Object value) {
        return hold("value", value == null ? null : RowText.of(Values.node(value), "text"), value());
    }

    /**
     * Asserts what a query gives after it.
     *
     * @param query a query of one value, {@code select count(*) from archive}
     */
    public StatementAssert makes(String query, @Nullable Object value) {
        Result after = tried(() -> trial().run(session -> Result.of(session, () -> {
            session.script(sql);
            return session.text(query);
        })));
        if (after.outcome() != null) {
            return differ("outcome", "no error", text(after.outcome()), null);
        }
        return hold(query, value == null ? null : RowText.of(Values.node(value), "text"), after.text());
    }

    private @Nullable String value() {
        Result result = tried(() -> trial().run(session -> Result.of(session, () -> session.text(sql))));
        if (result.outcome() != null) {
            differ("outcome", "no error", text(result.outcome()), null);
        }
        return result.text();
    }
}
