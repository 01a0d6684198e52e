package dev.pgassay.assertions;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.FactValue;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the constraints and policies of a table.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractTableMembersAssert<SELF extends AbstractTableMembersAssert<SELF>>
        extends AbstractRelationAssert<SELF, Table> {

    AbstractTableMembersAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Leads to the foreign key of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final ForeignKeyAssert foreignKey(String name) {
        return lead(Noun.FOREIGN_KEY, name);
    }

    /**
     * Asserts that there is a foreign key of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasForeignKey(String name) {
        return exists(Kind.FOREIGN_KEY, name);
    }

    /**
     * Asserts that there is no foreign key of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoForeignKey(String name) {
        return isAbsent(Kind.FOREIGN_KEY, name);
    }

    /**
     * Asserts that there are these foreign keys and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyForeignKeys(String... names) {
        return only(Kind.FOREIGN_KEY, names);
    }

    /**
     * Asserts that there is a foreign key of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasForeignKeySatisfying(String name, Consumer<? super ForeignKeyAssert> requirements) {
        return satisfying(Noun.FOREIGN_KEY, name, requirements);
    }

    /**
     * Leads to the unique constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final UniqueConstraintAssert uniqueConstraint(String name) {
        return lead(Noun.UNIQUE_CONSTRAINT, name);
    }

    /**
     * Asserts that there is a unique constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasUniqueConstraint(String name) {
        return exists(Kind.UNIQUE_CONSTRAINT, name);
    }

    /**
     * Asserts that there is no unique constraint of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoUniqueConstraint(String name) {
        return isAbsent(Kind.UNIQUE_CONSTRAINT, name);
    }

    /**
     * Asserts that there are these unique constraints and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyUniqueConstraints(String... names) {
        return only(Kind.UNIQUE_CONSTRAINT, names);
    }

    /**
     * Asserts that there is a unique constraint of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasUniqueConstraintSatisfying(
            String name, Consumer<? super UniqueConstraintAssert> requirements) {
        return satisfying(Noun.UNIQUE_CONSTRAINT, name, requirements);
    }

    /**
     * Leads to the check constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final CheckConstraintAssert checkConstraint(String name) {
        return lead(Noun.CHECK_CONSTRAINT, name);
    }

    /**
     * Asserts that there is a check constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasCheckConstraint(String name) {
        return exists(Kind.CHECK_CONSTRAINT, name);
    }

    /**
     * Asserts that there is no check constraint of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoCheckConstraint(String name) {
        return isAbsent(Kind.CHECK_CONSTRAINT, name);
    }

    /**
     * Asserts that there are these check constraints and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyCheckConstraints(String... names) {
        return only(Kind.CHECK_CONSTRAINT, names);
    }

    /**
     * Asserts that there is a check constraint of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasCheckConstraintSatisfying(String name, Consumer<? super CheckConstraintAssert> requirements) {
        return satisfying(Noun.CHECK_CONSTRAINT, name, requirements);
    }

    /**
     * Leads to a foreign key on these columns, in order, whatever its name.
     *
     * @throws AssertionError when there is none
     */
    @CheckReturnValue
    public final ForeignKeyAssert foreignKeyOn(String... columns) {
        return leadToAny(
                Noun.FOREIGN_KEY, FactValue.expected(Kind.FOREIGN_KEY, "columns", Given.some("columns", columns)));
    }

    /**
     * Leads to a unique constraint on these columns, in order, whatever its name.
     *
     * @throws AssertionError when there is none
     */
    @CheckReturnValue
    public final UniqueConstraintAssert uniqueConstraintOn(String... columns) {
        return leadToAny(
                Noun.UNIQUE_CONSTRAINT,
                FactValue.expected(Kind.UNIQUE_CONSTRAINT, "columns", Given.some("columns", columns)));
    }
}
