package dev.pgassay.assertions;

import dev.pgassay.catalog.UniqueConstraint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a unique constraint.
 *
 * @since 0.1.0
 */
public class UniqueConstraintAssert extends AbstractCatalogObjectAssert<UniqueConstraintAssert, UniqueConstraint> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public UniqueConstraintAssert(@Nullable UniqueConstraint actual) {
        super(actual, UniqueConstraintAssert.class);
    }

    /**
     * Asserts the columns, in order.
     *
     * @throws AssertionError when it has others, or in another order
     */
    public UniqueConstraintAssert hasColumns(String... columns) {
        return hasGiven("columns", columns);
    }

    /**
     * Asserts the further columns that its index carries, in any order; none for none.
     *
     * @throws AssertionError when it carries others
     */
    public UniqueConstraintAssert includes(String... columns) {
        return hasGiven("include", columns);
    }

    /**
     * Asserts that two nulls count as the same.
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert hasNullsNotDistinct() {
        return has("nulls_not_distinct", true);
    }

    /**
     * Asserts that two nulls count as different.
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert hasNullsDistinct() {
        return has("nulls_not_distinct", false);
    }

    /**
     * Asserts that checking may be put off to the end of the transaction.
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert isDeferrable() {
        return has("deferrable", true);
    }

    /**
     * Asserts that checking may not be put off.
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert isNotDeferrable() {
        return has("deferrable", false);
    }

    /**
     * Asserts that checking is put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert isInitiallyDeferred() {
        return has("initially_deferred", true);
    }

    /**
     * Asserts that checking is not put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert isInitiallyImmediate() {
        return has("initially_deferred", false);
    }

    /**
     * Asserts one storage parameter, {@code "fillfactor", "70"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public UniqueConstraintAssert hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public UniqueConstraintAssert doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public UniqueConstraintAssert hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }

    /**
     * Asserts where it is stored, {@code "fast"}.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public UniqueConstraintAssert isInTablespace(String name) {
        return hasGiven("tablespace", name);
    }

    /**
     * Asserts that it is stored in the database's own tablespace.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public UniqueConstraintAssert isInDefaultTablespace() {
        return has("tablespace", null);
    }

    /**
     * Asserts that its index may be used.
     *
     * @throws AssertionError when it may not: not before each partition has one
     */
    public UniqueConstraintAssert isValid() {
        return has("valid", true);
    }

    /**
     * Asserts that its index may not be used.
     *
     * @throws AssertionError when it may
     */
    public UniqueConstraintAssert isNotValid() {
        return has("valid", false);
    }

    /**
     * Asserts that the last column is a range that must not overlap (PostgreSQL 18).
     *
     * @throws AssertionError when it is not so
     */
    public UniqueConstraintAssert isWithoutOverlaps() {
        return has("without_overlaps", true);
    }

    /**
     * Asserts that no column is a range that must not overlap.
     *
     * @throws AssertionError when one is
     */
    public UniqueConstraintAssert mayOverlap() {
        return has("without_overlaps", false);
    }

    /**
     * Asserts when the server's own triggers behind it fire, {@code "insert or update", "disabled"}; an empty map where all do in
     * ordinary sessions.
     *
     * @throws AssertionError when others are set otherwise
     */
    public UniqueConstraintAssert hasOnlyTriggerStates(Map<String, String> states) {
        return hasGiven("trigger_states", states);
    }

    /**
     * Asserts that it comes from a partitioned table.
     *
     * @throws AssertionError when it is the table's own
     */
    public UniqueConstraintAssert comesFromParent() {
        return has("inherited", true);
    }

    /**
     * Asserts that it is the table's own and does not come from a partitioned one.
     *
     * @throws AssertionError when it does
     */
    public UniqueConstraintAssert comesFromNoParent() {
        return has("inherited", false);
    }

    /**
     * Asserts the comment on the index behind it.
     *
     * @throws AssertionError when there is another or none
     */
    public UniqueConstraintAssert hasIndexComment(String comment) {
        return hasGiven("index_comment", comment);
    }

    /**
     * Asserts that there is no comment on the index behind it.
     *
     * @throws AssertionError when there is one
     */
    public UniqueConstraintAssert hasNoIndexComment() {
        return has("index_comment", null);
    }
}
