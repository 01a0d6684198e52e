package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the types and routines of a schema; unqualified names are looked up in the schema in question.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractSchemaCodeAssert<SELF extends AbstractSchemaCodeAssert<SELF>>
        extends AbstractSchemaMembersAssert<SELF> {

    AbstractSchemaCodeAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Leads to the enum of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final EnumTypeAssert enumType(String name) {
        return lead(Noun.ENUM, name);
    }

    /**
     * Asserts that there is an enum of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasEnumType(String name) {
        return exists(Kind.ENUM, name);
    }

    /**
     * Asserts that there is no enum of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoEnumType(String name) {
        return isAbsent(Kind.ENUM, name);
    }

    /**
     * Asserts that there are these enums and no others in the schema in question, or in those that the names say; no
     * name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyEnumTypes(String... names) {
        return only(Kind.ENUM, names);
    }

    /**
     * Asserts that there is an enum of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasEnumTypeSatisfying(String name, Consumer<? super EnumTypeAssert> requirements) {
        return satisfying(Noun.ENUM, name, requirements);
    }

    /**
     * Leads to the routine of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final RoutineAssert routine(String name) {
        return lead(Noun.ROUTINE, name);
    }

    /**
     * Asserts that there is a routine of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasRoutine(String name) {
        return exists(Kind.ROUTINE, name);
    }

    /**
     * Asserts that there is no routine of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoRoutine(String name) {
        return isAbsent(Kind.ROUTINE, name);
    }

    /**
     * Asserts that there are these routines and no others in the schema in question, or in those that the names say;
     * no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyRoutines(String... names) {
        return only(Kind.ROUTINE, names);
    }

    /**
     * Asserts that there is a routine of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasRoutineSatisfying(String name, Consumer<? super RoutineAssert> requirements) {
        return satisfying(Noun.ROUTINE, name, requirements);
    }

    /**
     * Leads to the domain of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final DomainAssert domain(String name) {
        return lead(Noun.DOMAIN, name);
    }

    /**
     * Asserts that there is a domain of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasDomain(String name) {
        return exists(Kind.DOMAIN, name);
    }

    /**
     * Asserts that there is no domain of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoDomain(String name) {
        return isAbsent(Kind.DOMAIN, name);
    }

    /**
     * Asserts that there are these domains and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyDomains(String... names) {
        return only(Kind.DOMAIN, names);
    }

    /**
     * Asserts that there is a domain of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasDomainSatisfying(String name, Consumer<? super DomainAssert> requirements) {
        return satisfying(Noun.DOMAIN, name, requirements);
    }
}
