package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.RowText;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a trigger does: what is so with it, and not without it.
 *
 * @since 0.1.0
 */
public final class TriggerBehaviourAssert extends AbstractBehaviourAssert<TriggerBehaviourAssert> {

    private final ObjectName table;
    private final String trigger;
    private final Map<String, String> types;
    private final String sql;

    TriggerBehaviourAssert(Trial trial, ObjectName table, String trigger, Map<String, String> types) {
        this(trial, table, trigger, types, "");
    }

    private TriggerBehaviourAssert(
            Trial trial, ObjectName table, String trigger, Map<String, String> types, String sql) {
        super(trial, "trigger", table + "." + Identifiers.quote(trigger), TriggerBehaviourAssert.class);
        this.table = table;
        this.trigger = trigger;
        this.types = types;
        this.sql = sql;
    }

    /** What follows is about the insertion of this row. */
    @CheckReturnValue
    public TriggerBehaviourAssert whenRow(Map<String, ?> row) {
        return when(Trial.insert(table, types, Values.row(row)));
    }

    /** What follows is about this statement, {@code update documents set title = 'x'}. */
    @CheckReturnValue
    public TriggerBehaviourAssert when(String statement) {
        return new TriggerBehaviourAssert(trial(), table, trigger, types, statement);
    }

    /** Asserts that it refuses the statement, which works without it. */
    public TriggerBehaviourAssert raises(String sqlState) {
        raised(tried(() -> trial().outcome(sql)), sqlState);
        Outcome without = tried(() -> disabled().outcome(sql));
        return without.worked()
                ? this
                : differ(
                        "outcome without it",
                        "no error",
                        text(without),
                        "not the trigger, or not it alone, refuses it");
    }

    /**
     * Asserts what it makes of a query's value, which is another without it.
     *
     * @param query a query of one value, {@code select count(*) from audit}
     */
    public TriggerBehaviourAssert makes(String query, @Nullable Object value) {
        String expected = value == null ? null : RowText.of(Values.node(value), "text");
        String with = value(trial(), query);
        if (!Objects.equals(expected, with)) {
            return differ(query, expected, with, null);
        }
        String without = value(disabled(), query);
        return Objects.equals(with, without)
                ? differ(query + " without it", "another than " + with, without, "the trigger changes nothing here")
                : this;
    }

    private @Nullable String value(Trial with, String query) {
        Result result = tried(() -> with.run(session -> Result.of(session, () -> {
            session.script(sql);
            return session.text(query);
        })));
        if (result.outcome() != null) {
            differ("outcome", "no error", text(result.outcome()), null);
        }
        return result.text();
    }

    private Trial disabled() {
        return trial().after("alter table " + table + " disable trigger " + Identifiers.quote(trigger));
    }
}
