package dev.pgassay.assertions;

import dev.pgassay.catalog.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a role, which belongs to the server and not to one database.
 *
 * @since 0.1.0
 */
public class RoleAssert extends AbstractCatalogObjectAssert<RoleAssert, Role> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public RoleAssert(@Nullable Role actual) {
        super(actual, RoleAssert.class);
    }

    /**
     * Asserts that it may connect.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert canLogIn() {
        return has("login", true);
    }

    /**
     * Asserts that it may not connect.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert cannotLogIn() {
        return has("login", false);
    }

    /**
     * Asserts that nothing is forbidden to it.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert isSuperuser() {
        return has("superuser", true);
    }

    /**
     * Asserts that it is no superuser.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert isNotSuperuser() {
        return has("superuser", false);
    }

    /**
     * Asserts that it has the privileges of the roles that it is a member of.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert inherits() {
        return has("inherits", true);
    }

    /**
     * Asserts that it has to ask for the privileges of the roles that it is a member of.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert doesNotInherit() {
        return has("inherits", false);
    }

    /**
     * Asserts that it may create roles.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert createsRoles() {
        return has("creates_roles", true);
    }

    /**
     * Asserts that it may not create roles.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert doesNotCreateRoles() {
        return has("creates_roles", false);
    }

    /**
     * Asserts that it may create databases.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert createsDatabases() {
        return has("creates_databases", true);
    }

    /**
     * Asserts that it may not create databases.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert doesNotCreateDatabases() {
        return has("creates_databases", false);
    }

    /**
     * Asserts that it may start replication.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert replicates() {
        return has("replication", true);
    }

    /**
     * Asserts that it may not start replication.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert doesNotReplicate() {
        return has("replication", false);
    }

    /**
     * Asserts that no policy applies to it.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert bypassesRowSecurity() {
        return has("bypasses_row_security", true);
    }

    /**
     * Asserts that policies apply to it.
     *
     * @throws AssertionError when it is not so
     */
    public RoleAssert doesNotBypassRowSecurity() {
        return has("bypasses_row_security", false);
    }

    /**
     * Asserts how many connections it may have at once.
     *
     * @throws AssertionError when it may have more or fewer
     */
    public RoleAssert hasConnectionLimit(long connections) {
        return hasGiven("connection_limit", connections);
    }

    /**
     * Asserts that it may have any number of connections.
     *
     * @throws AssertionError when there is a limit
     */
    public RoleAssert hasNoConnectionLimit() {
        return has("connection_limit", null);
    }

    /**
     * Asserts when its password ends, {@code "2030-01-01"}, {@code "2030-01-01 12:00:00+02"}; in UTC where no zone is given.
     *
     * @throws AssertionError when it ends at another time, or never
     */
    public RoleAssert isValidUntil(String time) {
        return hasGiven("valid_until", time);
    }

    /**
     * Asserts that its password does not end.
     *
     * @throws AssertionError when it does
     */
    public RoleAssert isValidForever() {
        return has("valid_until", null);
    }

    /**
     * Asserts all roles that it is a member of, in any order, with the options that are not the default,
     * {@code "service_role with admin true"}; none for none.
     *
     * @throws AssertionError when they are others
     */
    public RoleAssert isMemberOf(String... roles) {
        return hasGiven("member_of", roles);
    }

    /**
     * Asserts one setting that its sessions begin with.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public RoleAssert hasConfiguration(String name, String value) {
        return hasEntry("configuration", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that its sessions begin without this setting.
     *
     * @throws AssertionError when it is set
     */
    public RoleAssert doesNotSet(String name) {
        return hasEntry("configuration", Given.value("name", name), null);
    }

    /**
     * Asserts every setting that its sessions begin with; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public RoleAssert setsOnly(Map<String, String> values) {
        return hasGiven("configuration", values);
    }

    /**
     * Asserts one setting that its sessions begin with in this database.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public RoleAssert hasConfigurationInDatabase(String name, String value) {
        return hasEntry("configuration_in_database", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts every setting that its sessions begin with in this database; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public RoleAssert setsOnlyInDatabase(Map<String, String> values) {
        return hasGiven("configuration_in_database", values);
    }
}
