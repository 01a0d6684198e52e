package dev.pgassay.assertions;

import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.PolicyCommand;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a row security policy.
 *
 * @since 0.1.0
 */
public class PolicyAssert extends AbstractCatalogObjectAssert<PolicyAssert, Policy> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public PolicyAssert(@Nullable Policy actual) {
        super(actual, PolicyAssert.class);
    }

    /**
     * Asserts the statements it applies to.
     *
     * @throws AssertionError when it applies to others
     */
    public PolicyAssert isFor(PolicyCommand command) {
        return hasGiven("command", command);
    }

    /**
     * Asserts that it is joined with others by OR.
     *
     * @throws AssertionError when it is not so
     */
    public PolicyAssert isPermissive() {
        return has("permissive", true);
    }

    /**
     * Asserts that it is joined with others by AND.
     *
     * @throws AssertionError when it is not so
     */
    public PolicyAssert isRestrictive() {
        return has("permissive", false);
    }

    /**
     * Asserts all roles it applies to, {@code "public"} for everyone, in any order.
     *
     * @throws AssertionError when it applies to others
     */
    public PolicyAssert appliesTo(String... roles) {
        return hasGiven("roles", roles);
    }

    /**
     * Asserts which rows are seen.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another expression, or none
     */
    public PolicyAssert hasUsing(String expression) {
        return hasGiven("using", expression);
    }

    /**
     * Asserts that it does not say which rows are seen.
     *
     * @throws AssertionError when it does
     */
    public PolicyAssert hasNoUsing() {
        return has("using", null);
    }

    /**
     * Asserts which rows may be written.
     *
     * An expression written by hand means the same as the one that was read when a scratch database is at hand to
     * spell it.
     * @throws AssertionError when it has another expression, or none
     */
    public PolicyAssert hasCheck(String expression) {
        return hasGiven("check", expression);
    }

    /**
     * Asserts that it does not say which rows may be written.
     *
     * @throws AssertionError when it does
     */
    public PolicyAssert hasNoCheck() {
        return has("check", null);
    }
}
