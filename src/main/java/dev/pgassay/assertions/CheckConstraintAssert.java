package dev.pgassay.assertions;

import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Inheritance;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a check constraint.
 *
 * @since 0.1.0
 */
public class CheckConstraintAssert extends AbstractCatalogObjectAssert<CheckConstraintAssert, CheckConstraint> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public CheckConstraintAssert(@Nullable CheckConstraint actual) {
        super(actual, CheckConstraintAssert.class);
    }

    /**
     * Asserts the condition.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another
     */
    public CheckConstraintAssert hasExpression(String expression) {
        return hasGiven("expression", expression);
    }

    /**
     * Asserts that child tables do without it.
     *
     * @throws AssertionError when it is not so
     */
    public CheckConstraintAssert isNotInherited() {
        return has("no_inherit", true);
    }

    /**
     * Asserts that child tables have it too.
     *
     * @throws AssertionError when it is not so
     */
    public CheckConstraintAssert isInherited() {
        return has("no_inherit", false);
    }

    /**
     * Asserts that the rows that were there have been checked.
     *
     * @throws AssertionError when it is not so
     */
    public CheckConstraintAssert isValid() {
        return has("valid", true);
    }

    /**
     * Asserts that the rows that were there have not been checked.
     *
     * @throws AssertionError when it is not so
     */
    public CheckConstraintAssert isNotValid() {
        return has("valid", false);
    }

    /**
     * Asserts that rows are checked.
     *
     * @throws AssertionError when they are not
     */
    public CheckConstraintAssert isEnforced() {
        return has("enforced", true);
    }

    /**
     * Asserts that rows are not checked at all (PostgreSQL 18).
     *
     * @throws AssertionError when they are
     */
    public CheckConstraintAssert isNotEnforced() {
        return has("enforced", false);
    }

    /**
     * Asserts that it comes from a parent, and whether it is declared here as well.
     *
     * @throws AssertionError when it does not
     */
    public CheckConstraintAssert hasInheritance(Inheritance inheritance) {
        return hasGiven("inheritance", inheritance);
    }

    /**
     * Asserts that it is the table's own and comes from no parent.
     *
     * @throws AssertionError when it does
     */
    public CheckConstraintAssert hasNoInheritance() {
        return has("inheritance", null);
    }
}
