package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Where schema assertions begin that are written as given, when, then.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class BDDSchemaAssertions {

    private BDDSchemaAssertions() {}

    /** Begins assertions on a catalog, as {@link SchemaAssertions#assertThat} does. */
    public static CatalogAssert then(Catalog catalog) {
        return SchemaAssertions.assertThat(catalog);
    }
}
