package dev.pgassay.assertions;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Table;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the policies and the rarer constraints of a table.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractTablePoliciesAssert<SELF extends AbstractTablePoliciesAssert<SELF>>
        extends AbstractTableMembersAssert<SELF> {

    AbstractTablePoliciesAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Leads to the policy of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final PolicyAssert policy(String name) {
        return lead(Noun.POLICY, name);
    }

    /**
     * Asserts that there is a policy of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasPolicy(String name) {
        return exists(Kind.POLICY, name);
    }

    /**
     * Asserts that there is no policy of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoPolicy(String name) {
        return isAbsent(Kind.POLICY, name);
    }

    /**
     * Asserts that there are these policies and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyPolicies(String... names) {
        return only(Kind.POLICY, names);
    }

    /**
     * Asserts that there is a policy of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasPolicySatisfying(String name, Consumer<? super PolicyAssert> requirements) {
        return satisfying(Noun.POLICY, name, requirements);
    }

    /**
     * Leads to the exclusion constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final ExclusionConstraintAssert exclusionConstraint(String name) {
        return lead(Noun.EXCLUSION_CONSTRAINT, name);
    }

    /**
     * Asserts that there is an exclusion constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasExclusionConstraint(String name) {
        return exists(Kind.EXCLUSION_CONSTRAINT, name);
    }

    /**
     * Asserts that there is no exclusion constraint of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoExclusionConstraint(String name) {
        return isAbsent(Kind.EXCLUSION_CONSTRAINT, name);
    }

    /**
     * Asserts that there are these exclusion constraints and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyExclusionConstraints(String... names) {
        return only(Kind.EXCLUSION_CONSTRAINT, names);
    }

    /**
     * Asserts that there is an exclusion constraint of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasExclusionConstraintSatisfying(
            String name, Consumer<? super ExclusionConstraintAssert> requirements) {
        return satisfying(Noun.EXCLUSION_CONSTRAINT, name, requirements);
    }

    /**
     * Leads to the named not-null constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    @CheckReturnValue
    public final NotNullConstraintAssert notNullConstraint(String name) {
        return lead(Noun.NOT_NULL_CONSTRAINT, name);
    }

    /**
     * Asserts that there is a named not-null constraint of this name.
     *
     * @throws AssertionError when there is none; it names the nearest that exist
     */
    public SELF hasNotNullConstraint(String name) {
        return exists(Kind.NOT_NULL_CONSTRAINT, name);
    }

    /**
     * Asserts that there is no named not-null constraint of this name.
     *
     * @throws AssertionError when there is one
     */
    public SELF hasNoNotNullConstraint(String name) {
        return isAbsent(Kind.NOT_NULL_CONSTRAINT, name);
    }

    /**
     * Asserts that there are these not null constraints and no others; no name for none at all.
     *
     * @throws AssertionError when one is missing or another is there
     */
    public SELF hasOnlyNotNullConstraints(String... names) {
        return only(Kind.NOT_NULL_CONSTRAINT, names);
    }

    /**
     * Asserts that there is a named not-null constraint of this name, and of it what the requirements assert.
     *
     * @throws AssertionError when there is none, or it does not satisfy them
     */
    public final SELF hasNotNullConstraintSatisfying(
            String name, Consumer<? super NotNullConstraintAssert> requirements) {
        return satisfying(Noun.NOT_NULL_CONSTRAINT, name, requirements);
    }
}
