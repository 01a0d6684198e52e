package dev.pgassay.assertions;

import dev.pgassay.catalog.Inheritance;
import dev.pgassay.catalog.NotNullConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a named not-null constraint (PostgreSQL 18 and later).
 *
 * @since 0.1.0
 */
public class NotNullConstraintAssert extends AbstractCatalogObjectAssert<NotNullConstraintAssert, NotNullConstraint> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public NotNullConstraintAssert(@Nullable NotNullConstraint actual) {
        super(actual, NotNullConstraintAssert.class);
    }

    /**
     * Asserts the column.
     *
     * @throws AssertionError when it is another
     */
    public NotNullConstraintAssert hasColumn(String column) {
        return hasGiven("column", column);
    }

    /**
     * Asserts that child tables do without it.
     *
     * @throws AssertionError when it is not so
     */
    public NotNullConstraintAssert isNotInherited() {
        return has("no_inherit", true);
    }

    /**
     * Asserts that child tables have it too.
     *
     * @throws AssertionError when it is not so
     */
    public NotNullConstraintAssert isInherited() {
        return has("no_inherit", false);
    }

    /**
     * Asserts that the rows that were there have been checked.
     *
     * @throws AssertionError when it is not so
     */
    public NotNullConstraintAssert isValid() {
        return has("valid", true);
    }

    /**
     * Asserts that the rows that were there have not been checked.
     *
     * @throws AssertionError when it is not so
     */
    public NotNullConstraintAssert isNotValid() {
        return has("valid", false);
    }

    /**
     * Asserts that it comes from a parent, and whether it is declared here as well.
     *
     * @throws AssertionError when it does not
     */
    public NotNullConstraintAssert hasInheritance(Inheritance inheritance) {
        return hasGiven("inheritance", inheritance);
    }

    /**
     * Asserts that it is the table's own and comes from no parent.
     *
     * @throws AssertionError when it does
     */
    public NotNullConstraintAssert hasNoInheritance() {
        return has("inheritance", null);
    }
}
