package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what lives in a schema; unqualified names are looked up in the schema in question.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractSchemaMembersAssert<SELF extends AbstractSchemaMembersAssert<SELF>>
        extends AbstractDatabaseAssert<SELF> {

    AbstractSchemaMembersAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Leads to the table of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final TableAssert table(String name) {
        return lead(Noun.TABLE, name);
    }

    /**
     * Asserts that there is a table of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasTable(String name) {
        return exists(Kind.TABLE, name);
    }

    /**
     * Asserts that there is no table of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoTable(String name) {
        return isAbsent(Kind.TABLE, name);
    }

    /**
     * Asserts that there are these tables and no others in the schema in question, or in those that the names say; no
     * name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyTables(String... names) {
        return only(Kind.TABLE, names);
    }

    /**
     * Asserts that there is a table of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasTableSatisfying(String name, Consumer<? super TableAssert> requirements) {
        return satisfying(Noun.TABLE, name, requirements);
    }

    /**
     * Leads to the view of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final ViewAssert view(String name) {
        return lead(Noun.VIEW, name);
    }

    /**
     * Asserts that there is a view of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasView(String name) {
        return exists(Kind.VIEW, name);
    }

    /**
     * Asserts that there is no view of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoView(String name) {
        return isAbsent(Kind.VIEW, name);
    }

    /**
     * Asserts that there are these views and no others in the schema in question, or in those that the names say; no
     * name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyViews(String... names) {
        return only(Kind.VIEW, names);
    }

    /**
     * Asserts that there is a view of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasViewSatisfying(String name, Consumer<? super ViewAssert> requirements) {
        return satisfying(Noun.VIEW, name, requirements);
    }

    /**
     * Leads to the materialized view of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final MaterializedViewAssert materializedView(String name) {
        return lead(Noun.MATERIALIZED_VIEW, name);
    }

    /**
     * Asserts that there is a materialized view of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasMaterializedView(String name) {
        return exists(Kind.MATERIALIZED_VIEW, name);
    }

    /**
     * Asserts that there is no materialized view of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoMaterializedView(String name) {
        return isAbsent(Kind.MATERIALIZED_VIEW, name);
    }

    /**
     * Asserts that there are these materialized views and no others in the schema in question, or in those that the
     * names say; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyMaterializedViews(String... names) {
        return only(Kind.MATERIALIZED_VIEW, names);
    }

    /**
     * Asserts that there is a materialized view of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasMaterializedViewSatisfying(
            String name, Consumer<? super MaterializedViewAssert> requirements) {
        return satisfying(Noun.MATERIALIZED_VIEW, name, requirements);
    }

    /**
     * Leads to the sequence of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final SequenceAssert sequence(String name) {
        return lead(Noun.SEQUENCE, name);
    }

    /**
     * Asserts that there is a sequence of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasSequence(String name) {
        return exists(Kind.SEQUENCE, name);
    }

    /**
     * Asserts that there is no sequence of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoSequence(String name) {
        return isAbsent(Kind.SEQUENCE, name);
    }

    /**
     * Asserts that there are these sequences and no others in the schema in question, or in those that the names say;
     * no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlySequences(String... names) {
        return only(Kind.SEQUENCE, names);
    }

    /**
     * Asserts that there is a sequence of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasSequenceSatisfying(String name, Consumer<? super SequenceAssert> requirements) {
        return satisfying(Noun.SEQUENCE, name, requirements);
    }
}
