package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonSchemaTest {

    private static final Path CHECKED_IN = Path.of("src/main/resources/dev/pgassay/expect/expectations.schema.json");

    /** {@code mvn test -Dtest=JsonSchemaTest -Dpgassay.update=true} writes it anew. */
    @Test
    void theFileForEditorsIsWhatTheRecordsSay() throws IOException {
        if (Boolean.getBoolean("pgassay.update")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, JsonSchema.text());
        }
        assertThat(Files.readString(CHECKED_IN)).isEqualTo(JsonSchema.text());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsSectionAndEveryFactItsProperty(Kind kind) {
        String text = JsonSchema.text();
        assertThat(text).contains("\"" + kind.plural() + "\": {");
        for (FactType fact : kind.facts()) {
            if (!fact.name().equals("table")) {
                assertThat(text).contains("\"" + fact.name() + "\": {");
            }
        }
    }
}
