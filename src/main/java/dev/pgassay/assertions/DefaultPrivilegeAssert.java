package dev.pgassay.assertions;

import dev.pgassay.catalog.DefaultPrivilege;
import dev.pgassay.catalog.DefaultPrivilegeObjects;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on default privileges: what is granted on objects that a role makes from now on.
 *
 * @since 0.1.0
 */
public class DefaultPrivilegeAssert extends AbstractPrivilegedAssert<DefaultPrivilegeAssert, DefaultPrivilege> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public DefaultPrivilegeAssert(@Nullable DefaultPrivilege actual) {
        super(actual, DefaultPrivilegeAssert.class);
    }

    /**
     * Asserts whose objects they are for.
     *
     * @throws AssertionError when they are for those of another role
     */
    public DefaultPrivilegeAssert isForRole(String role) {
        return hasGiven("role", role);
    }

    /**
     * Asserts the schema in which the objects are made.
     *
     * @throws AssertionError when it is another, or none
     */
    public DefaultPrivilegeAssert isInSchema(String schema) {
        return hasGiven("schema", schema);
    }

    /**
     * Asserts that they are for objects in every schema.
     *
     * @throws AssertionError when they are for those of one
     */
    public DefaultPrivilegeAssert isInEverySchema() {
        return has("schema", null);
    }

    /**
     * Asserts what sort of objects they are for.
     *
     * @throws AssertionError when they are for others
     */
    public DefaultPrivilegeAssert isOn(DefaultPrivilegeObjects objects) {
        return hasGiven("objects", objects);
    }
}
