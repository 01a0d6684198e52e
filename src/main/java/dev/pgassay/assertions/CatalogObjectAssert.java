package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an object of any kind, by the names of its facts: {@code has("increment", 2)}.
 *
 * @since 0.1.0
 */
public class CatalogObjectAssert extends AbstractCatalogObjectAssert<CatalogObjectAssert, CatalogObject> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public CatalogObjectAssert(@Nullable CatalogObject actual) {
        super(actual, CatalogObjectAssert.class);
    }
}
