package dev.pgassay.assertions;

import dev.pgassay.catalog.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a view.
 *
 * @since 0.1.0
 */
public class ViewAssert extends AbstractRelationAssert<ViewAssert, View> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public ViewAssert(@Nullable View actual) {
        super(actual, ViewAssert.class);
    }

    /**
     * Asserts the query.
     *
     * A query written by hand means the same as the one that was read when a scratch database is at hand to spell it.
     * @throws AssertionError when it is another
     */
    public ViewAssert hasDefinition(String query) {
        return hasGiven("definition", query);
    }

    /**
     * Asserts one option, {@code "security_invoker", "true"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public ViewAssert hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that an option is not set.
     *
     * @throws AssertionError when it is
     */
    public ViewAssert doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every option that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public ViewAssert hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }
}
