package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.FactValue;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a table, a view or a materialized view has.
 *
 * @param <SELF> the class of the assertion
 * @param <T> the record of the object
 * @since 0.1.0
 */
public abstract class AbstractRelationAssert<SELF extends AbstractRelationAssert<SELF, T>, T extends CatalogObject>
        extends AbstractOwnedAssert<SELF, T> {

    AbstractRelationAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** What is looked for is looked for here. */
    @Override
    Members members() {
        return new Members(context(), actual);
    }

    /**
     * Leads to the column of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final ColumnAssert column(String name) {
        return lead(Noun.COLUMN, name);
    }

    /**
     * Asserts that there is a column of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasColumn(String name) {
        return exists(Kind.COLUMN, name);
    }

    /**
     * Asserts that there is no column of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoColumn(String name) {
        return isAbsent(Kind.COLUMN, name);
    }

    /**
     * Asserts that there are these columns and no others, in any order; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyColumns(String... names) {
        return only(Kind.COLUMN, names);
    }

    /**
     * Asserts that there is a column of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasColumnSatisfying(String name, Consumer<? super ColumnAssert> requirements) {
        return satisfying(Noun.COLUMN, name, requirements);
    }

    /**
     * Leads to the index of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final IndexAssert index(String name) {
        return lead(Noun.INDEX, name);
    }

    /**
     * Asserts that there is an index of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasIndex(String name) {
        return exists(Kind.INDEX, name);
    }

    /**
     * Asserts that there is no index of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoIndex(String name) {
        return isAbsent(Kind.INDEX, name);
    }

    /**
     * Asserts that there are these indexes and no others, but for those that belong to a constraint; no name for none
     * at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyIndexes(String... names) {
        return only(Kind.INDEX, names);
    }

    /**
     * Asserts that there is an index of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasIndexSatisfying(String name, Consumer<? super IndexAssert> requirements) {
        return satisfying(Noun.INDEX, name, requirements);
    }

    /**
     * Leads to the trigger of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final TriggerAssert trigger(String name) {
        return lead(Noun.TRIGGER, name);
    }

    /**
     * Asserts that there is a trigger of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasTrigger(String name) {
        return exists(Kind.TRIGGER, name);
    }

    /**
     * Asserts that there is no trigger of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoTrigger(String name) {
        return isAbsent(Kind.TRIGGER, name);
    }

    /**
     * Asserts that there are these triggers and no others, but for those behind foreign keys; no name for none at
     * all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyTriggers(String... names) {
        return only(Kind.TRIGGER, names);
    }

    /**
     * Asserts that there is a trigger of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasTriggerSatisfying(String name, Consumer<? super TriggerAssert> requirements) {
        return satisfying(Noun.TRIGGER, name, requirements);
    }

    /**
     * Asserts that there are these objects of a kind and no others, for kinds that have no verb of their own: {@code
     * hasOnlyObjects(Kind.RULE, "no_delete")}.
     *
     * @throws AssertionError when one is missing or another is there
     * @throws IllegalArgumentException when objects of this kind do not belong to a table
     */
    public SELF hasOnlyObjects(Kind kind, String... names) {
        Given.value("names", names);
        if (Given.value("kind", kind).place() != Kind.Place.RELATION) {
            throw new IllegalArgumentException(
                    kind.plural() + " do not belong to a table: assertThat(catalog).hasOnlyObjects(…)");
        }
        return only(kind, names);
    }

    /**
     * Asserts that there is an index with these keys, whatever its name, that belongs to no constraint.
     *
     * @throws AssertionError when there is none; it names those that there are
     */
    public SELF hasIndexOn(String... keys) {
        FactExpectation expected = FactValue.expected(Kind.INDEX, "keys", Given.some("keys", keys));
        return isMissing() || members().find(Kind.INDEX, expected).isPresent()
                ? myself
                : report(members().missing(Kind.INDEX, expected));
    }

    /**
     * Leads to an index with these keys, whatever its name.
     *
     * @throws AssertionError when there is none
     */
    @CheckReturnValue
    public final IndexAssert indexOn(String... keys) {
        return leadToAny(Noun.INDEX, FactValue.expected(Kind.INDEX, "keys", Given.some("keys", keys)));
    }
}
