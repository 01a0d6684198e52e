package dev.pgassay.assertions;

import dev.pgassay.catalog.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an extension.
 *
 * @since 0.1.0
 */
public class ExtensionAssert extends AbstractCatalogObjectAssert<ExtensionAssert, Extension> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public ExtensionAssert(@Nullable Extension actual) {
        super(actual, ExtensionAssert.class);
    }

    /**
     * Asserts the installed version, {@code "0.8.0"}.
     *
     * @throws AssertionError when another is installed
     */
    public ExtensionAssert hasVersion(String version) {
        return hasGiven("version", version);
    }

    /**
     * Asserts that the installed version is this one or a later one.
     *
     * @throws AssertionError when an earlier one is installed
     */
    public ExtensionAssert hasVersionAtLeast(String version) {
        return hasGiven("version", atLeast(Given.value("version", version)));
    }

    private static String atLeast(String version) {
        if (!version.matches("\\d[\\w.+-]*")) {
            throw new IllegalArgumentException(
                    "hasVersionAtLeast: version must be one as 0.8.0, found '" + version + "'");
        }
        return ">= " + version;
    }

    /**
     * Asserts the schema that holds its objects.
     *
     * @throws AssertionError when another does
     */
    public ExtensionAssert isInSchema(String schema) {
        return hasGiven("schema", schema);
    }

    /**
     * Asserts the role that owns it.
     *
     * @throws AssertionError when another does
     */
    public ExtensionAssert isOwnedBy(String role) {
        return hasGiven("owner", role);
    }
}
