package dev.pgassay.assertions;

import static dev.pgassay.assertions.BDDSchemaAssertions.then;
import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import dev.pgassay.catalog.Catalog;
import org.junit.jupiter.api.Test;

/** Both by name, as an IDE imports them. */
class BddIT {

    @Test
    void givenWhenThen() {
        Catalog catalog = Library.catalog();

        then(catalog).as("after the migrations").table("documents").hasPrimaryKey("id");
        then("text").isNotBlank();
        thenThrownBy(() -> then(catalog).as("then").hasTable("people"))
                .hasMessage("[then] table public.people is missing");
    }
}
