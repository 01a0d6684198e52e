package dev.pgassay.assertions;

import dev.pgassay.catalog.Domain;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a domain.
 *
 * @since 0.1.0
 */
public class DomainAssert extends AbstractOwnedAssert<DomainAssert, Domain> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public DomainAssert(@Nullable Domain actual) {
        super(actual, DomainAssert.class);
    }

    /**
     * Asserts the type it is based on, with its modifier, {@code "numeric(10,2)"}.
     *
     * @throws AssertionError when it is based on another
     */
    public DomainAssert hasType(String type) {
        return hasGiven("type", type);
    }

    /**
     * Asserts the collation, where it is not the base type's own.
     *
     * @throws AssertionError when it has another
     */
    public DomainAssert hasCollation(String collation) {
        return hasGiven("collation", collation);
    }

    /**
     * Asserts that the collation is the base type's own.
     *
     * @throws AssertionError when it has another
     */
    public DomainAssert hasDefaultCollation() {
        return has("collation", null);
    }

    /**
     * Asserts the default. An expression written by hand means
     * the same as the one that was read when a scratch database is at hand to spell it.
     *
     * @throws AssertionError when it has another, or none
     */
    public DomainAssert hasDefault(String expression) {
        return hasGiven("default", expression);
    }

    /**
     * Asserts that there is no default.
     *
     * @throws AssertionError when there is one
     */
    public DomainAssert hasNoDefault() {
        return has("default", null);
    }

    /**
     * Asserts that it takes null.
     *
     * @throws AssertionError when it does not
     */
    public DomainAssert isNullable() {
        return has("nullable", true);
    }

    /**
     * Asserts one check constraint by its name. An expression written by hand means
     * the same as the one that was read when a scratch database is at hand to spell it.
     *
     * @throws AssertionError when it is missing or has another expression
     */
    public DomainAssert hasCheck(String name, String expression) {
        Given.value("name", name);
        Given.value("expression", expression);
        if (isMissing()) {
            return this;
        }
        Map<String, String> checks = new TreeMap<>(actual.checks());
        checks.put(name, expression);
        return hasGiven("checks", checks);
    }

    /**
     * Asserts every check constraint, expressions by name; an empty map for none. An expression written by hand means
     * the same as the one that was read when a scratch database is at hand to spell it.
     *
     * @throws AssertionError when there are others
     */
    public DomainAssert hasOnlyChecks(Map<String, String> expressions) {
        return hasGiven("checks", expressions);
    }

    /**
     * Asserts the names of all checks that the values which were there have not been held against; none for none.
     *
     * @throws AssertionError when they are others
     */
    public DomainAssert hasNotValidChecks(String... names) {
        return hasGiven("not_valid", names);
    }

    /**
     * Asserts what the constraint behind NOT NULL is called, where not as PostgreSQL calls it by itself, {@code "email_set"} (PostgreSQL 17).
     *
     * @throws AssertionError when it is called otherwise
     */
    public DomainAssert hasNotNullConstraint(String name) {
        return hasGiven("not_null_constraint", name);
    }

    /**
     * Asserts that the constraint behind NOT NULL, where there is one, is called as PostgreSQL calls it by itself.
     *
     * @throws AssertionError when it is not
     */
    public DomainAssert hasDefaultNotNullConstraint() {
        return has("not_null_constraint", null);
    }

    /**
     * Asserts that it does not take null.
     *
     * @throws AssertionError when it does
     */
    @Override
    public DomainAssert isNotNull() {
        return has("nullable", false);
    }

    /**
     * Asserts the comment on a constraint of it.
     *
     * @throws AssertionError when it has another or none
     */
    public DomainAssert hasConstraintComment(String name, String comment) {
        return hasEntry("constraint_comments", Given.value("name", name), Given.value("comment", comment));
    }

    /**
     * Asserts every comment on a constraint of it, by the constraint's name; an empty map for none.
     *
     * @throws AssertionError when there are others
     */
    public DomainAssert hasOnlyConstraintComments(Map<String, String> comments) {
        return hasGiven("constraint_comments", comments);
    }
}
