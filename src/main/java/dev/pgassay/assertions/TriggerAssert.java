package dev.pgassay.assertions;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerState;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.expect.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a trigger.
 *
 * @since 0.1.0
 */
public class TriggerAssert extends AbstractCatalogObjectAssert<TriggerAssert, Trigger> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public TriggerAssert(@Nullable Trigger actual) {
        super(actual, TriggerAssert.class);
    }

    /**
     * Asserts when it fires, and all events that fire it, in any order.
     *
     * UPDATE is the event of an UPDATE OF columns too; which columns those are, or that it is every one, is asserted by
     * {@link #onUpdateOf}.
     *
     * @throws AssertionError when it fires otherwise
     */
    public TriggerAssert fires(TriggerTiming timing, TriggerEvent... events) {
        return hasFacts(
                FactValue.expected(Kind.TRIGGER, "timing", Given.value("timing", timing)),
                FactValue.expected(Kind.TRIGGER, "events", Given.value("events", events)));
    }

    /**
     * Asserts the columns of UPDATE OF, in any order; none when an update of any column fires it.
     *
     * @throws AssertionError when it has others
     */
    public TriggerAssert onUpdateOf(String... columns) {
        return hasGiven("update_of", columns);
    }

    /**
     * Asserts that it fires for each row.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert forEachRow() {
        return has("level", "row");
    }

    /**
     * Asserts that it fires for each statement.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert forEachStatement() {
        return has("level", "statement");
    }

    /**
     * Asserts the condition (WHEN).
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another, or none
     */
    public TriggerAssert hasCondition(String expression) {
        return hasGiven("when", expression);
    }

    /**
     * Asserts that there is no condition (WHEN).
     *
     * @throws AssertionError when there is one
     */
    public TriggerAssert hasNoCondition() {
        return has("when", null);
    }

    /**
     * Asserts the function, {@code "set_updated_at"}, without arguments.
     *
     * @throws AssertionError when it executes another
     */
    public TriggerAssert executes(String function) {
        return hasGiven("executes", function);
    }

    /**
     * Asserts the arguments given to the function, in order; none for none.
     *
     * @throws AssertionError when it gives others
     */
    public TriggerAssert hasArguments(String... arguments) {
        return hasGiven("arguments", arguments);
    }

    /**
     * Asserts in which sessions it fires.
     *
     * @throws AssertionError when it fires in others
     */
    public TriggerAssert hasState(TriggerState state) {
        return hasGiven("state", state);
    }

    /**
     * Asserts that it fires in ordinary sessions.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isEnabled() {
        return has("state", "enabled");
    }

    /**
     * Asserts that it never fires.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isDisabled() {
        return has("state", "disabled");
    }

    /**
     * Asserts that it is a constraint trigger.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isConstraintTrigger() {
        return has("constraint", true);
    }

    /**
     * Asserts that it is no constraint trigger.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isNoConstraintTrigger() {
        return has("constraint", false);
    }

    /**
     * Asserts the other table of a constraint trigger ({@code FROM}), {@code "public.orders"}.
     *
     * @throws AssertionError when it is another, or none
     */
    public TriggerAssert isConstrainedBy(String table) {
        return hasGiven("referenced_table", table);
    }

    /**
     * Asserts that there is no other table ({@code FROM}).
     *
     * @throws AssertionError when there is one
     */
    public TriggerAssert isConstrainedByNoTable() {
        return has("referenced_table", null);
    }

    /**
     * Asserts that checking may be put off to the end of the transaction.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isDeferrable() {
        return has("deferrable", true);
    }

    /**
     * Asserts that checking may not be put off.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isNotDeferrable() {
        return has("deferrable", false);
    }

    /**
     * Asserts that checking is put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isInitiallyDeferred() {
        return has("initially_deferred", true);
    }

    /**
     * Asserts that checking is not put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public TriggerAssert isInitiallyImmediate() {
        return has("initially_deferred", false);
    }

    /**
     * Asserts the name of the old transition table.
     *
     * @throws AssertionError when it has another, or none
     */
    public TriggerAssert hasOldTable(String name) {
        return hasGiven("old_table", name);
    }

    /**
     * Asserts the name of the new transition table.
     *
     * @throws AssertionError when it has another, or none
     */
    public TriggerAssert hasNewTable(String name) {
        return hasGiven("new_table", name);
    }

    /**
     * Asserts that there is no transition table.
     *
     * @throws AssertionError when there is one
     */
    public TriggerAssert hasNoTransitionTables() {
        return hasFacts(
                FactValue.expected(Kind.TRIGGER, "old_table", null),
                FactValue.expected(Kind.TRIGGER, "new_table", null));
    }

    /**
     * Asserts that it comes from a partitioned table.
     *
     * @throws AssertionError when it is the table's own
     */
    public TriggerAssert comesFromParent() {
        return has("inherited", true);
    }

    /**
     * Asserts that it is the table's own and does not come from a partitioned one.
     *
     * @throws AssertionError when it does
     */
    public TriggerAssert comesFromNoParent() {
        return has("inherited", false);
    }
}
