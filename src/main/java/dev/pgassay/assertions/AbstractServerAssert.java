package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on roles, default privileges and publications.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractServerAssert<SELF extends AbstractServerAssert<SELF>>
        extends AbstractSchemaAssert<SELF, Catalog> {

    AbstractServerAssert(@Nullable Catalog actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Leads to the role of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final RoleAssert role(String name) {
        return lead(Noun.ROLE, name);
    }

    /**
     * Asserts that there is a role of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasRole(String name) {
        return exists(Kind.ROLE, name);
    }

    /**
     * Asserts that there is no role of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoRole(String name) {
        return isAbsent(Kind.ROLE, name);
    }

    /**
     * Asserts that there are these roles and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyRoles(String... names) {
        return only(Kind.ROLE, names);
    }

    /**
     * Asserts that there is a role of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasRoleSatisfying(String name, Consumer<? super RoleAssert> requirements) {
        return satisfying(Noun.ROLE, name, requirements);
    }

    /**
     * Leads to the publication of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final PublicationAssert publication(String name) {
        return lead(Noun.PUBLICATION, name);
    }

    /**
     * Asserts that there is a publication of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasPublication(String name) {
        return exists(Kind.PUBLICATION, name);
    }

    /**
     * Asserts that there is no publication of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoPublication(String name) {
        return isAbsent(Kind.PUBLICATION, name);
    }

    /**
     * Asserts that there are these publications and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyPublications(String... names) {
        return only(Kind.PUBLICATION, names);
    }

    /**
     * Asserts that there is a publication of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasPublicationSatisfying(String name, Consumer<? super PublicationAssert> requirements) {
        return satisfying(Noun.PUBLICATION, name, requirements);
    }

    /**
     * Leads to the default privileges of this name,
     * {@code "postgres in public on tables"}, {@code "postgres on tables"} for those of every schema.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final DefaultPrivilegeAssert defaultPrivileges(String name) {
        return lead(Noun.DEFAULT_PRIVILEGE, name);
    }

    /**
     * Asserts that there are default privileges of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasDefaultPrivileges(String name) {
        return exists(Kind.DEFAULT_PRIVILEGE, name);
    }

    /**
     * Asserts that there are no default privileges of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoDefaultPrivileges(String name) {
        return isAbsent(Kind.DEFAULT_PRIVILEGE, name);
    }

    /**
     * Asserts that there are these default privileges and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyDefaultPrivileges(String... names) {
        return only(Kind.DEFAULT_PRIVILEGE, names);
    }

    /**
     * Asserts that there are default privileges of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasDefaultPrivilegesSatisfying(
            String name, Consumer<? super DefaultPrivilegeAssert> requirements) {
        return satisfying(Noun.DEFAULT_PRIVILEGE, name, requirements);
    }
}
