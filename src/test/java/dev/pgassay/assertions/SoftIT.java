package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Expectations;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.Test;

/** Soft assertions say everything that fails, once. */
class SoftIT {

    private final Catalog catalog = Library.catalog();

    @Test
    void whatHoldsIsSilent() {
        try (SoftSchemaAssertions softly = new SoftSchemaAssertions()) {
            softly.assertThat(catalog)
                    .hasOnlyTables("documents", "chunks", "workspaces")
                    .table("documents")
                    .hasPrimaryKey("id")
                    .column("id")
                    .hasType("uuid");
            softly.then(catalog).hasNoTable("people");
            softly.assertThat("text").isEqualTo("text");
            assertThat(softly.wasSuccess()).isTrue();
        }
    }

    @Test
    void theEndOfTheBlockReportsEverything() {
        AssertJMultipleFailuresError failure = catchThrowableOfType(AssertJMultipleFailuresError.class, () -> {
            try (SoftSchemaAssertions softly = new SoftSchemaAssertions()) {
                softly.assertThat(catalog).hasTable("people");
                softly.assertThat("text").isEqualTo("another");
            }
        });

        assertThat(failure.getFailures()).hasSize(2);
        assertThat(failure)
                .hasMessageContaining("table public.people is missing")
                .hasMessageContaining("another");
    }

    @Test
    void twoVerbsOfOneChainAreBothReported() {
        assertThat(failures(softly -> softly.assertThat(catalog)
                        .table("chunks")
                        .enablesRowSecurity()
                        .hasNoPrimaryKey()
                        .hasColumn("word")
                        .hasColumn("body")))
                .containsExactly("""
                        table public.chunks has another row security
                          expected     enabled
                          but was      disabled""", "primary key public.chunks is not expected", """
                        column public.chunks.word is missing
                          hint         the nearest name there is words""");
    }

    @Test
    void navigationIsSoftAsWell() {
        assertThat(failures(softly -> softly.assertThat(catalog)
                        .table("chunks")
                        .column("body")
                        .isNotNull()
                        .hasType("uuid")
                        .hasComment("x")))
                .hasSize(3)
                .allMatch(message -> message.startsWith("column public.chunks.body "));
    }

    @Test
    void whatIsMissingIsSaidOnceAndNothingOfWhatHangsBelowIt() {
        assertThat(failures(softly -> {
                    TableAssert people = softly.assertThat(catalog).table("people");
                    people.hasPrimaryKey("id")
                            .hasColumn("name")
                            .enablesRowSecurity()
                            .hasNoPolicy("x");
                    people.hasPrimaryKey()
                            .hasNoPrimaryKey()
                            .hasOnlyColumns("id")
                            .hasOption("fillfactor", "70");
                    people.column("id").hasType("uuid").isNotNull();
                    people.primaryKey().hasColumns("id");
                    people.indexOn("id").isUnique();
                    people.hasColumnSatisfying("id", c -> c.hasType("uuid"));
                    people.forcesRowSecurity().has("comment", "x");
                }))
                .containsExactly("table public.people is missing");
    }

    @Test
    void everyWayThatLeadsNowhereIsSaid() {
        assertThat(failures(softly -> {
                    softly.assertThat(catalog).table("chunks").column("x").isNotNull();
                    softly.assertThat(catalog).table("chunks").foreignKeyOn("x").isValid();
                    softly.assertThat(catalog).table("chunks").hasPrimaryKey("x");
                    softly.assertThat(catalog).table("odd.notes").hasPrimaryKey("x");
                    softly.assertThat(catalog).object(Kind.SEQUENCE, "x").has("cycle", true);
                    softly.assertThat(catalog).routine("x").returns("uuid").doesNotSet("x");
                }))
                .extracting(message -> message.lines().findFirst().orElseThrow())
                .containsExactly(
                        "column public.chunks.x is missing",
                        "foreign key of public.chunks is missing",
                        "primary key public.chunks has other columns",
                        "primary key odd.notes is missing",
                        "sequence public.x is missing",
                        "routine public.x is missing");
    }

    @Test
    void aSchemaThatIsMissingIsSaidOnce() {
        assertThat(failures(softly -> softly.assertThat(catalog)
                        .inSchema("od")
                        .hasTable("notes")
                        .hasNoTable("documents")
                        .hasOnlyViews("x")
                        .meets(Expectations.load(Path.of("src/test/resources/dev/pgassay/assertions/fails.yaml")))
                        .inSchema("x")
                        .table("notes")
                        .hasPrimaryKey("x")))
                .containsExactly("""
                        schema od is missing
                          hint         the nearest name there is odd""");
    }

    @Test
    void requirementsAreSoftAsWell() {
        assertThat(failures(softly -> softly.assertThat(catalog)
                        .hasTableSatisfying(
                                "chunks",
                                t -> t.hasColumn("x")
                                        .hasColumnSatisfying(
                                                "body", c -> c.isNotNull().hasType("uuid"))
                                        .hasColumn("y"))
                        .hasTable("people")))
                .extracting(message -> message.lines().findFirst().orElseThrow())
                .containsExactly(
                        "column public.chunks.x is missing",
                        "column public.chunks.body is nullable",
                        "column public.chunks.body has another type",
                        "column public.chunks.y is missing",
                        "table public.people is missing");
    }

    @Test
    void aDescriptionIsCarriedAlong() {
        assertThat(failures(softly -> leadingOn(softly.assertThat(catalog)
                        .as("after V7")
                        .table("chunks")
                        .hasColumnSatisfying("body", c -> c.isNotNull())
                        .column("x"))))
                .hasSize(2)
                .allMatch(message -> message.startsWith("[after V7] column public.chunks."));
    }

    @Test
    void successIsWhatTheLastAssertionWas() {
        SoftSchemaAssertions softly = new SoftSchemaAssertions();
        softly.assertThat(catalog).hasTable("people");
        assertThat(softly.wasSuccess()).isFalse();
        softly.assertThat(catalog).hasTable("chunks");
        assertThat(softly.wasSuccess()).isTrue();
        leadingOn(softly.assertThat(catalog).table("people"));
        assertThat(softly.wasSuccess()).isFalse();
        softly.assertThat(catalog).table("odd.notes").hasPrimaryKey("id");
        assertThat(softly.wasSuccess()).isFalse();
        softly.assertThat(catalog).hasTableSatisfying("chunks", t -> t.hasColumn("x"));
        assertThat(softly.wasSuccess()).isFalse();
        assertThat(softly.errorsCollected()).hasSize(4);
    }

    @Test
    void softAssertionsOfOnesOwnMayHaveOursAsWell() {
        class Ours extends SoftAssertions implements SchemaSoftAssertionsProvider {}
        Ours softly = new Ours();
        softly.assertThat(catalog).hasTable("people");
        softly.then(catalog).hasTable("persons");
        softly.assertThat(1).isEqualTo(2);
        assertThat(softly.errorsCollected()).hasSize(3);
    }

    private static List<String> failures(Consumer<SoftSchemaAssertions> assertions) {
        SoftSchemaAssertions softly = new SoftSchemaAssertions();
        assertions.accept(softly);
        return softly.errorsCollected().stream()
                .map(error -> error.getMessage().replaceAll("(?s)\nat .*", ""))
                .toList();
    }

    /** The failure is all that is wanted of it. */
    private static void leadingOn(AbstractSchemaAssert<?, ?> next) {
        assertThat(next).isNotNull();
    }
}
