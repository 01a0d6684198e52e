package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Table;
import java.util.List;
import org.assertj.core.api.Condition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** What a failure is to those who see it: a person, an IDE, a report. */
class FailureIT {

    private final Catalog catalog = Library.catalog();

    @Test
    void itHasBothSidesForTheComparisonOfAnIde() {
        AssertionFailedError failure =
                failure(() -> assertThat(catalog).table("chunks").hasOnlyColumns("id", "body", "text"));

        assertThat(failure.isExpectedDefined()).isTrue();
        assertThat(failure.isActualDefined()).isTrue();
        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("body, id, text");
        assertThat(failure.getActual().getStringRepresentation()).isEqualTo("body, document_id, id, words");
    }

    @Test
    void ofWhatIsMissingThereIsOneSide() {
        AssertionFailedError failure = failure(() -> assertThat(catalog).hasTable("people"));

        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("table public.people");
        assertThat(failure.getActual().getStringRepresentation()).isEqualTo("(none)");
    }

    @Test
    void aDescriptionStandsInFront() {
        assertThat(failure(() -> assertThat(catalog)
                        .table("chunks")
                        .as("the words of %s", "chunks")
                        .hasColumn("word")))
                .hasMessage("""
                        [the words of chunks] column public.chunks.word is missing
                          hint         the nearest name there is words""");
    }

    @Test
    void aDescriptionIsCarriedAlong() {
        String expected = """
                [after V7] column public.chunks.body is nullable
                  expected     false
                  but was      true""";

        assertThat(failure(() -> assertThat(catalog)
                        .as("after V7")
                        .inSchema("public")
                        .table("chunks")
                        .column("body")
                        .isNotNull()))
                .hasMessage(expected);
        assertThat(failure(() -> assertThat(catalog)
                        .describedAs("after V7")
                        .hasTableSatisfying("chunks", t -> t.hasColumnSatisfying("body", c -> c.isNotNull()))))
                .hasMessage(expected);
        assertThat(failure(() -> assertThat(catalog).as("after V7").table("chunk")))
                .hasMessageStartingWith("[after V7] table public.chunk is missing");
    }

    @Test
    void aDescriptionBelowIsNotThatOfWhatIsAbove() {
        CatalogAssert above = assertThat(catalog).as("above");

        assertThat(failure(() -> above.table("chunks").as("below").hasColumn("x")))
                .hasMessageStartingWith("[below] column");
        assertThat(failure(() -> above.hasTable("x"))).hasMessageStartingWith("[above] table");
    }

    @Test
    void aMessageOfOnesOwnTakesThePlaceOfOurs() {
        assertThat(failure(() -> assertThat(catalog)
                        .table("chunks")
                        .withFailMessage("run V7 first")
                        .hasColumn("x")))
                .hasMessage("run V7 first");
        assertThat(failure(() -> assertThat(catalog)
                        .table("chunks")
                        .overridingErrorMessage(() -> "run V7 first")
                        .enablesRowSecurity()))
                .hasMessage("run V7 first");
    }

    @Test
    void theStackTraceBeginsWithTheLineThatAsserts() {
        List<ThrowingCallable> failures = List.of(
                () -> assertThat(catalog).hasTable("x"),
                () -> assertThat(catalog).table("x"),
                () -> assertThat(catalog).hasOnlyViews(),
                () -> assertThat(catalog).table("documents").hasPrimaryKey("x"),
                () -> assertThat(catalog).table("documents").indexOn("x"),
                () -> assertThat(catalog).table("documents").hasOption("fillfactor", "1"),
                () -> assertThat(catalog).table("chunks").forcesRowSecurity(),
                () -> assertThat(catalog).routine("match_documents").returns("x"),
                () -> assertThat(catalog).table("documents").column("body").isNotNull());

        for (ThrowingCallable callable : failures) {
            assertThat(failure(callable).getStackTrace()[0].getClassName()).isEqualTo(FailureIT.class.getName());
        }
        StackTraceElement[] nested = failure(() -> assertThat(catalog)
                        .hasTableSatisfying("documents", t -> t.hasColumnSatisfying("body", c -> c.hasType("uuid"))))
                .getStackTrace();
        assertThat(nested).noneMatch(element -> element.getClassName().startsWith("org.assertj"));
        assertThat(nested[0].getClassName()).isEqualTo(FailureIT.class.getName());
    }

    @Test
    void whatAssertJCanDoWithAnObjectWorks() {
        Table chunks = catalog.all(Table.class).stream()
                .filter(table -> table.name().simple().equals("chunks"))
                .findFirst()
                .orElseThrow();

        assertThat(catalog).isNotEqualTo(null).satisfies(c -> assertThat(c).hasTable("chunks"));
        assertThat(catalog)
                .table("chunks")
                .isEqualTo(chunks)
                .satisfies(table -> assertThat(table.options()).isEmpty())
                .matches(table -> table.comment() == null)
                .is(new Condition<>(table -> !table.forceRowSecurity(), "not forced"))
                .extracting(Table::inherits)
                .isEqualTo(List.of());
        assertThat(catalog)
                .table("chunks")
                .column("id")
                .extracting(Column::type)
                .isEqualTo("bigint");
        assertThat(catalog)
                .table("documents")
                .returns("What people wrote", Table::comment)
                .extracting("comment", "persistence")
                .hasSize(2);
    }

    @Test
    void severalFindingsAreOneFailure() {
        assertThat(failure(() -> assertThat(catalog).table("chunks").forcesRowSecurity())
                        .getExpected()
                        .getStringRepresentation())
                .isEqualTo("row security enabled\nforce row security true");
    }

    private static AssertionFailedError failure(ThrowingCallable callable) {
        AssertionFailedError failure = catchThrowableOfType(AssertionFailedError.class, callable);
        assertThat(failure).isNotNull();
        return failure;
    }
}
