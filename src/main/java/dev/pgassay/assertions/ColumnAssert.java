package dev.pgassay.assertions;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a column of a table, view or materialized view.
 *
 * @since 0.1.0
 */
public class ColumnAssert extends AbstractColumnStorageAssert<ColumnAssert> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public ColumnAssert(@Nullable Column actual) {
        super(actual, ColumnAssert.class);
    }

    /**
     * Asserts the type with its modifier, {@code "vector(1536)"}.
     *
     * A type may be written by another of its names, {@code "varchar(20)"}, when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another
     */
    public ColumnAssert hasType(String type) {
        return hasGiven("type", type);
    }

    /**
     * Asserts that the column takes null.
     *
     * @throws AssertionError when it does not
     */
    public ColumnAssert isNullable() {
        return has("nullable", true);
    }

    /**
     * Asserts the default.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another, or none
     */
    public ColumnAssert hasDefault(String expression) {
        return hasGiven("default", expression);
    }

    /**
     * Asserts that there is a default, whatever it is.
     *
     * @throws AssertionError when there is none
     */
    public ColumnAssert hasDefault() {
        return hasSome("default");
    }

    /**
     * Asserts that there is no default.
     *
     * @throws AssertionError when there is one
     */
    public ColumnAssert hasNoDefault() {
        return has("default", null);
    }

    /**
     * Asserts that it is an identity column, and how it takes a value that a statement gives.
     *
     * @throws AssertionError when it is none, or another
     */
    public ColumnAssert isIdentity(Identity identity) {
        return hasGiven("identity", identity);
    }

    /**
     * Asserts that it is no identity column.
     *
     * @throws AssertionError when it is one
     */
    public ColumnAssert isNotIdentity() {
        return has("identity", null);
    }

    /**
     * Asserts that it is a generated column with this expression.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it is none, or has another
     */
    public ColumnAssert isGenerated(String expression) {
        return hasGiven("generated", expression);
    }

    /**
     * Asserts that it is no generated column.
     *
     * @throws AssertionError when it is one
     */
    public ColumnAssert isNotGenerated() {
        return has("generated", null);
    }

    /**
     * Asserts that it is a generated column whose value is kept in the row.
     *
     * @throws AssertionError when it is not
     */
    public ColumnAssert isStored() {
        return has("storage_of_generated", "stored");
    }

    /**
     * Asserts that it is a generated column that is computed when read (PostgreSQL 18).
     *
     * @throws AssertionError when it is not
     */
    public ColumnAssert isVirtual() {
        return has("storage_of_generated", "virtual");
    }

    /**
     * Asserts the collation, where it is not the type's own.
     *
     * @throws AssertionError when it has another
     */
    public ColumnAssert hasCollation(String collation) {
        return hasGiven("collation", collation);
    }

    /**
     * Asserts that the collation is the type's own.
     *
     * @throws AssertionError when it has another
     */
    public ColumnAssert hasDefaultCollation() {
        return has("collation", null);
    }

    /**
     * Asserts that the column does not take null.
     *
     * @throws AssertionError when it does
     */
    @Override
    public ColumnAssert isNotNull() {
        return has("nullable", false);
    }
}
