package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Schema assertions whose failures are collected; for soft assertions of one's own that have others as well.
 *
 * @since 0.1.0
 */
public interface SchemaSoftAssertionsProvider extends SoftAssertionsProvider {

    /** Begins assertions on a catalog. Navigation to what is missing is a failure, and nothing more is said of it. */
    @CheckReturnValue
    default CatalogAssert assertThat(Catalog catalog) {
        return Context.of(catalog, this).start();
    }

    /** Begins assertions on a catalog, as {@link #assertThat} does. */
    @CheckReturnValue
    default CatalogAssert then(Catalog catalog) {
        return assertThat(catalog);
    }
}
