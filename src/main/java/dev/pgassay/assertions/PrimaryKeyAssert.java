package dev.pgassay.assertions;

import dev.pgassay.catalog.PrimaryKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a primary key.
 *
 * @since 0.1.0
 */
public class PrimaryKeyAssert extends AbstractCatalogObjectAssert<PrimaryKeyAssert, PrimaryKey> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public PrimaryKeyAssert(@Nullable PrimaryKey actual) {
        super(actual, PrimaryKeyAssert.class);
    }

    /**
     * Asserts the columns, in order.
     *
     * @throws AssertionError when it has others, or in another order
     */
    public PrimaryKeyAssert hasColumns(String... columns) {
        return hasGiven("columns", columns);
    }

    /**
     * Asserts the constraint's own name.
     *
     * @throws AssertionError when it has another
     */
    public PrimaryKeyAssert hasName(String name) {
        return hasGiven("name", name);
    }

    /**
     * Asserts the further columns that its index carries, in any order; none for none.
     *
     * @throws AssertionError when it carries others
     */
    public PrimaryKeyAssert includes(String... columns) {
        return hasGiven("include", columns);
    }

    /**
     * Asserts that checking may be put off to the end of the transaction.
     *
     * @throws AssertionError when it is not so
     */
    public PrimaryKeyAssert isDeferrable() {
        return has("deferrable", true);
    }

    /**
     * Asserts that checking may not be put off.
     *
     * @throws AssertionError when it is not so
     */
    public PrimaryKeyAssert isNotDeferrable() {
        return has("deferrable", false);
    }

    /**
     * Asserts that checking is put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public PrimaryKeyAssert isInitiallyDeferred() {
        return has("initially_deferred", true);
    }

    /**
     * Asserts that checking is not put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public PrimaryKeyAssert isInitiallyImmediate() {
        return has("initially_deferred", false);
    }

    /**
     * Asserts one storage parameter, {@code "fillfactor", "70"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public PrimaryKeyAssert hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public PrimaryKeyAssert doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public PrimaryKeyAssert hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }

    /**
     * Asserts where it is stored, {@code "fast"}.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public PrimaryKeyAssert isInTablespace(String name) {
        return hasGiven("tablespace", name);
    }

    /**
     * Asserts that it is stored in the database's own tablespace.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public PrimaryKeyAssert isInDefaultTablespace() {
        return has("tablespace", null);
    }

    /**
     * Asserts that its index may be used.
     *
     * @throws AssertionError when it may not: not before each partition has one
     */
    public PrimaryKeyAssert isValid() {
        return has("valid", true);
    }

    /**
     * Asserts that its index may not be used.
     *
     * @throws AssertionError when it may
     */
    public PrimaryKeyAssert isNotValid() {
        return has("valid", false);
    }

    /**
     * Asserts that the last column is a range that must not overlap (PostgreSQL 18).
     *
     * @throws AssertionError when it is not so
     */
    public PrimaryKeyAssert isWithoutOverlaps() {
        return has("without_overlaps", true);
    }

    /**
     * Asserts that no column is a range that must not overlap.
     *
     * @throws AssertionError when one is
     */
    public PrimaryKeyAssert mayOverlap() {
        return has("without_overlaps", false);
    }

    /**
     * Asserts when the server's own triggers behind it fire, {@code "insert or update", "disabled"}; an empty map where all do in
     * ordinary sessions.
     *
     * @throws AssertionError when others are set otherwise
     */
    public PrimaryKeyAssert hasOnlyTriggerStates(Map<String, String> states) {
        return hasGiven("trigger_states", states);
    }

    /**
     * Asserts that it comes from a partitioned table.
     *
     * @throws AssertionError when it is the table's own
     */
    public PrimaryKeyAssert comesFromParent() {
        return has("inherited", true);
    }

    /**
     * Asserts that it is the table's own and does not come from a partitioned one.
     *
     * @throws AssertionError when it does
     */
    public PrimaryKeyAssert comesFromNoParent() {
        return has("inherited", false);
    }

    /**
     * Asserts the comment on the index behind it.
     *
     * @throws AssertionError when there is another or none
     */
    public PrimaryKeyAssert hasIndexComment(String comment) {
        return hasGiven("index_comment", comment);
    }

    /**
     * Asserts that there is no comment on the index behind it.
     *
     * @throws AssertionError when there is one
     */
    public PrimaryKeyAssert hasNoIndexComment() {
        return has("index_comment", null);
    }
}
