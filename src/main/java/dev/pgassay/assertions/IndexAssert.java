package dev.pgassay.assertions;

import dev.pgassay.catalog.Index;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an index that belongs to no constraint.
 *
 * @since 0.1.0
 */
public class IndexAssert extends AbstractCatalogObjectAssert<IndexAssert, Index> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public IndexAssert(@Nullable Index actual) {
        super(actual, IndexAssert.class);
    }

    /**
     * Asserts the table or materialized view it stands on.
     *
     * @throws AssertionError when it stands on another
     */
    public IndexAssert isOn(String table) {
        return hasGiven("table", table);
    }

    /**
     * Asserts the access method, {@code "hnsw"}.
     *
     * @throws AssertionError when it uses another
     */
    public IndexAssert usesMethod(String method) {
        return hasGiven("method", method);
    }

    /**
     * Asserts the keys in order, each as CREATE INDEX has it, {@code "embedding vector_cosine_ops"}, {@code
     * "created_at DESC"}.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has others
     */
    public IndexAssert hasKeys(String... keys) {
        return hasGiven("keys", keys);
    }

    /**
     * Asserts the further columns that it carries, in any order; none for none.
     *
     * @throws AssertionError when it carries others
     */
    public IndexAssert includes(String... columns) {
        return hasGiven("include", columns);
    }

    /**
     * Asserts that no two rows may have the same keys.
     *
     * @throws AssertionError when it is not so
     */
    public IndexAssert isUnique() {
        return has("unique", true);
    }

    /**
     * Asserts that rows may have the same keys.
     *
     * @throws AssertionError when it is not so
     */
    public IndexAssert isNotUnique() {
        return has("unique", false);
    }

    /**
     * Asserts that two nulls count as the same.
     *
     * @throws AssertionError when it is not so
     */
    public IndexAssert hasNullsNotDistinct() {
        return has("nulls_not_distinct", true);
    }

    /**
     * Asserts that two nulls count as different.
     *
     * @throws AssertionError when it is not so
     */
    public IndexAssert hasNullsDistinct() {
        return has("nulls_not_distinct", false);
    }

    /**
     * Asserts the condition of the rows it covers.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another, or none
     */
    public IndexAssert hasPredicate(String expression) {
        return hasGiven("predicate", expression);
    }

    /**
     * Asserts that it does not cover all rows, whatever its condition.
     *
     * @throws AssertionError when it does
     */
    public IndexAssert isPartial() {
        return hasSome("predicate");
    }

    /**
     * Asserts that it covers all rows.
     *
     * @throws AssertionError when it does not
     */
    public IndexAssert isNotPartial() {
        return has("predicate", null);
    }

    /**
     * Asserts one storage parameter, {@code "m", "16"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public IndexAssert hasParameter(String name, String value) {
        return hasEntry("parameters", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public IndexAssert doesNotSetParameter(String name) {
        return hasEntry("parameters", Given.value("name", name), null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public IndexAssert hasOnlyParameters(Map<String, String> values) {
        return hasGiven("parameters", values);
    }

    /**
     * Asserts that queries may use it.
     *
     * @throws AssertionError when it is not so
     */
    public IndexAssert isValid() {
        return has("valid", true);
    }

    /**
     * Asserts that queries may not use it.
     *
     * @throws AssertionError when it is not so
     */
    public IndexAssert isNotValid() {
        return has("valid", false);
    }

    /**
     * Asserts where it is stored, {@code "fast"}.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public IndexAssert isInTablespace(String name) {
        return hasGiven("tablespace", name);
    }

    /**
     * Asserts that it is stored in the database's own tablespace.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public IndexAssert isInDefaultTablespace() {
        return has("tablespace", null);
    }

    /**
     * Asserts that new rows get into it.
     *
     * @throws AssertionError when they do not
     */
    public IndexAssert isReady() {
        return has("ready", true);
    }

    /**
     * Asserts that new rows do not get into it yet.
     *
     * @throws AssertionError when they do
     */
    public IndexAssert isNotReady() {
        return has("ready", false);
    }

    /**
     * Asserts how closely ANALYZE looks at a key, counted from 1.
     *
     * @throws AssertionError when it is set to another number, or not at all
     */
    public IndexAssert hasStatisticsTarget(int key, long target) {
        return hasEntry("statistics_targets", String.valueOf(key), String.valueOf(target));
    }

    /**
     * Asserts how closely ANALYZE looks, by the key's place; an empty map where it is not set.
     *
     * @throws AssertionError when it is otherwise
     */
    public IndexAssert hasOnlyStatisticsTargets(Map<String, String> targets) {
        return hasGiven("statistics_targets", targets);
    }

    /**
     * Asserts the index of the partitioned table that it is a part of.
     *
     * @throws AssertionError when it is part of another, or of none
     */
    public IndexAssert isPartOf(String index) {
        return hasGiven("parent", index);
    }

    /**
     * Asserts that it is part of no index of a partitioned table.
     *
     * @throws AssertionError when it is
     */
    public IndexAssert isPartOfNone() {
        return has("parent", null);
    }
}
