package dev.pgassay.assertions;

import dev.pgassay.catalog.ExclusionConstraint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an exclusion constraint.
 *
 * @since 0.1.0
 */
public class ExclusionConstraintAssert
        extends AbstractCatalogObjectAssert<ExclusionConstraintAssert, ExclusionConstraint> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public ExclusionConstraintAssert(@Nullable ExclusionConstraint actual) {
        super(actual, ExclusionConstraintAssert.class);
    }

    /**
     * Asserts the access method of its index, {@code "gist"}.
     *
     * @throws AssertionError when it uses another
     */
    public ExclusionConstraintAssert usesMethod(String method) {
        return hasGiven("method", method);
    }

    /**
     * Asserts key and operator of each element, {@code "period WITH &&"}, in order.
     *
     * @throws AssertionError when it has others
     */
    public ExclusionConstraintAssert hasElements(String... elements) {
        return hasGiven("elements", elements);
    }

    /**
     * Asserts the condition of the rows it covers.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another, or none
     */
    public ExclusionConstraintAssert hasPredicate(String expression) {
        return hasGiven("predicate", expression);
    }

    /**
     * Asserts that it covers all rows.
     *
     * @throws AssertionError when it does not
     */
    public ExclusionConstraintAssert isNotPartial() {
        return has("predicate", null);
    }

    /**
     * Asserts the further columns that its index carries, in any order; none for none.
     *
     * @throws AssertionError when it carries others
     */
    public ExclusionConstraintAssert includes(String... columns) {
        return hasGiven("include", columns);
    }

    /**
     * Asserts that checking may be put off to the end of the transaction.
     *
     * @throws AssertionError when it is not so
     */
    public ExclusionConstraintAssert isDeferrable() {
        return has("deferrable", true);
    }

    /**
     * Asserts that checking may not be put off.
     *
     * @throws AssertionError when it is not so
     */
    public ExclusionConstraintAssert isNotDeferrable() {
        return has("deferrable", false);
    }

    /**
     * Asserts that checking is put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public ExclusionConstraintAssert isInitiallyDeferred() {
        return has("initially_deferred", true);
    }

    /**
     * Asserts that checking is not put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public ExclusionConstraintAssert isInitiallyImmediate() {
        return has("initially_deferred", false);
    }

    /**
     * Asserts one storage parameter, {@code "fillfactor", "70"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public ExclusionConstraintAssert hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public ExclusionConstraintAssert doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public ExclusionConstraintAssert hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }

    /**
     * Asserts where it is stored, {@code "fast"}.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public ExclusionConstraintAssert isInTablespace(String name) {
        return hasGiven("tablespace", name);
    }

    /**
     * Asserts that it is stored in the database's own tablespace.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public ExclusionConstraintAssert isInDefaultTablespace() {
        return has("tablespace", null);
    }

    /**
     * Asserts how closely ANALYZE looks at an expression, by its place, counted from 1.
     *
     * @throws AssertionError when it is set to another number, or not at all
     */
    public ExclusionConstraintAssert hasStatisticsTarget(int element, long target) {
        return hasEntry("statistics_targets", String.valueOf(element), String.valueOf(target));
    }

    /**
     * Asserts how closely ANALYZE looks, by the expression's place; an empty map where it is not set.
     *
     * @throws AssertionError when it is otherwise
     */
    public ExclusionConstraintAssert hasOnlyStatisticsTargets(Map<String, String> targets) {
        return hasGiven("statistics_targets", targets);
    }

    /**
     * Asserts when the server's own triggers behind it fire, {@code "insert or update", "disabled"}; an empty map where all do in
     * ordinary sessions.
     *
     * @throws AssertionError when others are set otherwise
     */
    public ExclusionConstraintAssert hasOnlyTriggerStates(Map<String, String> states) {
        return hasGiven("trigger_states", states);
    }

    /**
     * Asserts that it comes from a partitioned table.
     *
     * @throws AssertionError when it is the table's own
     */
    public ExclusionConstraintAssert comesFromParent() {
        return has("inherited", true);
    }

    /**
     * Asserts that it is the table's own and does not come from a partitioned one.
     *
     * @throws AssertionError when it does
     */
    public ExclusionConstraintAssert comesFromNoParent() {
        return has("inherited", false);
    }

    /**
     * Asserts the comment on the index behind it.
     *
     * @throws AssertionError when there is another or none
     */
    public ExclusionConstraintAssert hasIndexComment(String comment) {
        return hasGiven("index_comment", comment);
    }

    /**
     * Asserts that there is no comment on the index behind it.
     *
     * @throws AssertionError when there is one
     */
    public ExclusionConstraintAssert hasNoIndexComment() {
        return has("index_comment", null);
    }
}
