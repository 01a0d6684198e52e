package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Speller;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellersTest {

    private static final Speller SPELLER = (object, fact, schema, written) -> new Speller.Answer("spelled", null);

    @Test
    void aCatalogHasTheSpellerThatWasGivenForIt() {
        Catalog catalog = catalog();
        Spellers.remember(catalog, SPELLER);

        assertThat(Spellers.of(catalog)).isSameAs(SPELLER);
    }

    @Test
    void anEqualCatalogOfAnotherDatabaseHasNone() {
        Catalog catalog = catalog();
        Spellers.remember(catalog, SPELLER);

        assertThat(catalog()).isEqualTo(catalog);
        assertThat(Spellers.of(catalog())).isSameAs(Speller.NONE);
    }

    @Test
    void theLastSpellerCounts() {
        Catalog catalog = catalog();
        Spellers.remember(catalog, SPELLER);
        Spellers.remember(catalog, Speller.NONE);

        assertThat(Spellers.of(catalog)).isSameAs(Speller.NONE);
    }

    private static Catalog catalog() {
        return Catalog.of(new ServerVersion(170000, "17.0"), List.of(), List.of());
    }
}
