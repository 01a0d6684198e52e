package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Speller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** pgTAP's own schema tests, as far as they go: what holds, and what a failure says. */
class PgTapTranslatedIT {

    private static final Path FAILURES = Path.of("src/test/resources/dev/pgassay/assertions/pgtap-failures.txt");

    private static Shop shop;

    static List<PgTapTranslated.Check> checks() {
        return PgTapTranslated.checks();
    }

    @BeforeAll
    static void open() throws SQLException, IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws SQLException {
        shop.close();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void itHolds(PgTapTranslated.Check check) {
        check.holds().accept(assertThat(shop.catalog()));
    }

    /** {@code -Dpgassay.update=true} writes the file anew; read what changed. */
    @Test
    void whereItDoesNotHoldTheFailureSaysWhatTheFileSays() throws IOException {
        String failures = checks().stream().map(PgTapTranslatedIT::failure).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("pgassay.update")) {
            Files.writeString(FAILURES, failures);
        }
        assertThat(failures).isEqualTo(Files.readString(FAILURES));
    }

    @Test
    void withoutAServerAnotherTextMayMeanTheSame() {
        DomainAssert postcode =
                assertThat(shop.catalog()).spelledBy(Speller.NONE).domain("postcode");
        assertThatThrownBy(() -> postcode.doesNotHave("type", "varchar"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        domain public.postcode could not be seen
                          hint         no scratch database is at hand to say whether type varchar is another""");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        TableAssert events = assertThat(shop.catalog()).table("events");
        assertThatThrownBy(() -> events.hasOnlyPartitions("events_2025", "public.events_2025"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a partition is named twice: events_2025, public.events_2025");
        assertThatThrownBy(() -> events.hasOnlyObjects(Kind.DOMAIN, "postcode"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("domains do not belong to a table: assertThat(catalog).hasOnlyObjects(…)");
    }

    private static String failure(PgTapTranslated.Check check) {
        AssertionError failure =
                catchThrowableOfType(AssertionError.class, () -> check.fails().accept(assertThat(shop.catalog())));
        assertThat(failure).as(check.toString()).isNotNull();
        return "--- " + check + "\n" + failure.getMessage() + "\n";
    }
}
