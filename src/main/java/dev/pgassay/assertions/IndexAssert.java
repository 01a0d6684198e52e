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
        return has("table", table);
    }

    /**
     * Asserts the access method, {@code "hnsw"}.
     *
     * @throws AssertionError when it uses another
     */
    public IndexAssert usesMethod(String method) {
        return has("method", method);
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
        return has("keys", keys);
    }

    /**
     * Asserts the further columns that it carries, in any order; none for none.
     *
     * @throws AssertionError when it carries others
     */
    public IndexAssert includes(String... columns) {
        return has("include", columns);
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
        return has("predicate", expression);
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
        return hasEntry("parameters", name, value);
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public IndexAssert doesNotSetParameter(String name) {
        return hasEntry("parameters", name, null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public IndexAssert hasOnlyParameters(Map<String, String> values) {
        return has("parameters", values);
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
}
