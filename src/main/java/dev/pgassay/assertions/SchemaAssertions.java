package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Where schema assertions begin.
 *
 * <pre>{@code
 * assertThat(catalog).table("documents").column("embedding").hasType("vector(1536)");
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SchemaAssertions {

    private SchemaAssertions() {}

    /** Begins assertions on a catalog; it goes together with AssertJ's own {@code assertThat}. */
    public static CatalogAssert assertThat(Catalog catalog) {
        return Context.of(catalog, null).start();
    }
}
