package dev.pgassay.assertions;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Spellers;
import java.util.Objects;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What an assertion and those that it leads to have in common.
 *
 * @param catalog what is looked at
 * @param schema where unqualified names are looked up
 * @param speller who spells what was written by hand
 * @param soft who collects failures, or null when the first one is thrown
 */
record Context(
        Catalog catalog,
        String schema,
        Speller speller,
        @Nullable SoftAssertionsProvider soft) {

    static Context of(Catalog catalog, @Nullable SoftAssertionsProvider soft) {
        Objects.requireNonNull(catalog, "the catalog to assert on is null");
        return new Context(catalog, "public", Spellers.of(catalog), soft);
    }

    /** Where assertions on the catalog begin. */
    CatalogAssert start() {
        return start(catalog);
    }

    /** An assertion on the catalog; of null, where what is looked at is missing and failures are collected. */
    CatalogAssert start(@Nullable Catalog actual) {
        CatalogAssert first =
                soft == null ? new CatalogAssert(actual) : soft.proxy(CatalogAssert.class, Catalog.class, actual);
        return first.in(this);
    }

    Context inSchema(String other) {
        return new Context(catalog, other, speller, soft);
    }

    Context spelledBy(Speller other) {
        return new Context(catalog, schema, other, soft);
    }
}
