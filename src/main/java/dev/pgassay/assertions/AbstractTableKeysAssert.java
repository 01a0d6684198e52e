package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.FactValue;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the keys and checks of a table, whatever they are called.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractTableKeysAssert<SELF extends AbstractTableKeysAssert<SELF>>
        extends AbstractTablePoliciesAssert<SELF> {

    AbstractTableKeysAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts that there is a foreign key with these columns, in this order.
     *
     * @throws AssertionError when there is none; it names those that there are
     */
    public SELF hasForeignKeyOn(String... columns) {
        return hasOne(
                FactValue.expected(Kind.FOREIGN_KEY, "columns", Given.some("columns", columns)), Kind.FOREIGN_KEY);
    }

    /**
     * Asserts that there is no foreign key with these columns, in this order.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoForeignKeyOn(String... columns) {
        return hasNone(Kind.FOREIGN_KEY, columns);
    }

    /**
     * Asserts that there is at least one foreign key.
     *
     * @throws AssertionError when there is none
     */
    public SELF hasForeignKey() {
        return hasAny(Kind.FOREIGN_KEY);
    }

    /**
     * Asserts that there is a unique constraint with these columns, in this order.
     *
     * @throws AssertionError when there is none; it names those that there are
     */
    public SELF hasUniqueConstraintOn(String... columns) {
        return hasOne(
                FactValue.expected(Kind.UNIQUE_CONSTRAINT, "columns", Given.some("columns", columns)),
                Kind.UNIQUE_CONSTRAINT);
    }

    /**
     * Asserts that there is at least one unique constraint.
     *
     * @throws AssertionError when there is none
     */
    public SELF hasUniqueConstraint() {
        return hasAny(Kind.UNIQUE_CONSTRAINT);
    }

    /**
     * Asserts that there is a check constraint with this expression, {@code "price > 0"}.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when there is none; it names those that there are
     */
    public SELF hasCheck(String expression) {
        return hasOne(
                FactValue.expected(Kind.CHECK_CONSTRAINT, "expression", Given.value("expression", expression)),
                Kind.CHECK_CONSTRAINT);
    }

    /**
     * Asserts that there is at least one check constraint.
     *
     * @throws AssertionError when there is none
     */
    public SELF hasCheckConstraint() {
        return hasAny(Kind.CHECK_CONSTRAINT);
    }

    /**
     * Asserts that these columns, in this order, are not the primary key; it has others, or there is none.
     *
     * @throws AssertionError when they are
     */
    public SELF hasNoPrimaryKeyOn(String... columns) {
        return hasNone(Kind.PRIMARY_KEY, columns);
    }

    private SELF hasOne(FactExpectation fact, Kind kind) {
        return isMissing() || members().find(kind, fact).isPresent()
                ? myself
                : report(members().missing(kind, fact));
    }

    private SELF hasNone(Kind kind, String... columns) {
        FactExpectation unwanted = FactValue.expected(kind, "columns", Given.some("columns", columns));
        Optional<CatalogObject> found =
                isMissing() ? Optional.empty() : members().find(kind, unwanted);
        String hint = "its columns are " + String.join(", ", columns);
        return report(found.map(object -> Finding.unexpected(kind.label(), object.shownName(), null, hint)).stream()
                .toList());
    }

    private SELF hasAny(Kind kind) {
        return isMissing() || members().find(kind).isPresent()
                ? myself
                : report(List.of(Finding.missing(
                        kind.label(), "of " + actual.shownName(), List.of(), null, "there is none at all")));
    }
}
