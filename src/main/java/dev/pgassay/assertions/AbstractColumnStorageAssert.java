package dev.pgassay.assertions;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Compression;
import dev.pgassay.catalog.Inheritance;
import dev.pgassay.catalog.Storage;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how a column's values are stored and counted, and where the column comes from.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractColumnStorageAssert<SELF extends AbstractColumnStorageAssert<SELF>>
        extends AbstractPrivilegedAssert<SELF, Column> {

    AbstractColumnStorageAssert(@Nullable Column actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts one option of the sequence behind an identity column, {@code "increment", "5"}.
     *
     * @throws AssertionError when it has another value
     */
    public SELF hasIdentityOption(String name, String value) {
        return hasEntry("identity_sequence", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts every option of the sequence behind an identity column; an empty map where it is none.
     *
     * @throws AssertionError when they are others
     */
    public SELF hasOnlyIdentityOptions(Map<String, String> options) {
        return hasGiven("identity_sequence", options);
    }

    /**
     * Asserts all that is granted on the sequence behind an identity column, {@code Map.of("app", Set.of("usage"))}; an empty map where nobody
     * but the owner may do anything.
     *
     * @throws AssertionError when it is something else
     */
    public SELF hasOnlyIdentityPrivileges(Map<String, Set<String>> privileges) {
        return hasGiven("identity_sequence_privileges", privileges);
    }

    /**
     * Asserts where long values are kept, where it is not the type's own way.
     *
     * @throws AssertionError when they are kept otherwise
     */
    public SELF hasStorage(Storage storage) {
        return hasGiven("storage", storage);
    }

    /**
     * Asserts that long values are kept in the type's own way.
     *
     * @throws AssertionError when they are not
     */
    public SELF hasDefaultStorage() {
        return has("storage", null);
    }

    /**
     * Asserts how long values are compressed.
     *
     * @throws AssertionError when they are compressed otherwise
     */
    public SELF hasCompression(Compression compression) {
        return hasGiven("compression", compression);
    }

    /**
     * Asserts that long values are compressed as the server does by default.
     *
     * @throws AssertionError when it is set
     */
    public SELF hasDefaultCompression() {
        return has("compression", null);
    }

    /**
     * Asserts how closely ANALYZE looks.
     *
     * @throws AssertionError when it is set to another number, or not at all
     */
    public SELF hasStatisticsTarget(long target) {
        return hasGiven("statistics_target", target);
    }

    /**
     * Asserts that ANALYZE looks as closely as the server does by default.
     *
     * @throws AssertionError when it is set
     */
    public SELF hasDefaultStatisticsTarget() {
        return has("statistics_target", null);
    }

    /**
     * Asserts one option, {@code "n_distinct", "-0.5"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public SELF hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that an option is not set.
     *
     * @throws AssertionError when it is
     */
    public SELF doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every option that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public SELF hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }

    /**
     * Asserts that it comes from a parent, and whether it is declared here as well.
     *
     * @throws AssertionError when it does not
     */
    public SELF hasInheritance(Inheritance inheritance) {
        return hasGiven("inheritance", inheritance);
    }

    /**
     * Asserts that it is the table's own and comes from no parent.
     *
     * @throws AssertionError when it does
     */
    public SELF hasNoInheritance() {
        return has("inheritance", null);
    }

    /**
     * Asserts one option of a foreign table's column, {@code "column_name", "id"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public SELF hasForeignOption(String name, String value) {
        return hasEntry("foreign_options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts every option of a foreign table's column; an empty map for none.
     *
     * @throws AssertionError when they are others
     */
    public SELF hasOnlyForeignOptions(Map<String, String> options) {
        return hasGiven("foreign_options", options);
    }
}
