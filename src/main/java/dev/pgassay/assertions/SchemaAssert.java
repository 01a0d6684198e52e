package dev.pgassay.assertions;

import dev.pgassay.catalog.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a schema itself; for what is in it, see {@link CatalogAssert#inSchema}.
 *
 * @since 0.1.0
 */
public class SchemaAssert extends AbstractOwnedAssert<SchemaAssert, Schema> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public SchemaAssert(@Nullable Schema actual) {
        super(actual, SchemaAssert.class);
    }
}
