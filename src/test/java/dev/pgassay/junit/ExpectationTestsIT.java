package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

/** A test for each expectation: which fail, what they say, and that no finding is lost. */
class ExpectationTestsIT {

    private static final String FILE = "target/test-classes/dev/pgassay/junit/wrong/wrong.yaml";

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = "classpath:dev/pgassay/junit/wrong/wrong.yaml")
    static class WrongCase {

        @TestFactory
        Stream<DynamicNode> expectations(Expectations expected) {
            return ExpectationTests.of(expected);
        }
    }

    @Test
    void eachFindingFailsTheTestOfItsExpectation() {
        EngineExecutionResults results = Kit.run(WrongCase.class);

        assertThat(Kit.failures(results).stream().map(text -> text.replace(FILE, "FILE")))
                .containsExactly("""
                        column public.documents.title: column public.documents.title has another type
                          expected     bigint
                          but was      text
                          declared at  FILE:5""", """
                        check constraint of public.documents (line 7): check constraint of public.documents is missing
                          expression   status = 'draft'
                          declared at  FILE:7""", """
                        only listed columns in public.documents: column public.documents.status is not expected
                          declared at  FILE:8
                          hint         only what is listed may be there""", """
                        table public.pages: table public.pages is missing
                          declared at  FILE:9""", """
                        no index public.chunks_document_id_idx: index public.chunks_document_id_idx is not expected
                          table        public.chunks
                          declared at  FILE:14
                          hint         it is declared absent""", """
                        row of public.documents where id = 2: row public.documents where id = 2 is missing
                          declared at  FILE:21""");
        assertThat(Kit.aborted(results))
                .containsExactly(
                        "column public.pages.id: not looked at: public.pages is missing",
                        "row of public.pages where id = 1: not looked at: public.pages is missing");
    }

    /** Surefire puts those between the class and a test that have the method as their place into its name. */
    @Test
    void onlyTheMethodAndTheExpectationAreInTheNameOfATest() {
        assertThat(Kit.run(WrongCase.class).containerEvents().finished().stream()
                        .map(event -> event.getTestDescriptor())
                        .filter(container -> container.getSource().orElse(null) instanceof MethodSource)
                        .map(TestDescriptor::getDisplayName))
                .containsExactly("expectations(Expectations)");
        assertThat(Kit.run(WrongCase.class).testEvents().started().stream()
                        .map(event -> event.getTestDescriptor().getSource().orElseThrow()))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source)
                        .isEqualTo(MethodSource.from(
                                WrongCase.class.getName(), "expectations", Expectations.class.getName())));
    }

    @Test
    void aContainerLeadsToItsLine() {
        assertThat(Kit.run(WrongCase.class).containerEvents().finished().stream()
                        .map(event -> event.getTestDescriptor())
                        .filter(container -> container.getSource().orElse(null) instanceof FileSource)
                        .map(container -> container.getDisplayName() + " "
                                + ((FileSource) container.getSource().orElseThrow())
                                        .getPosition()
                                        .orElseThrow()
                                        .getLine()))
                .containsExactlyInAnyOrder(
                        FILE + " 1",
                        "public.documents 4",
                        "public.pages 11",
                        "public.chunks 14",
                        "rows of public.documents 19",
                        "rows of public.pages 25");
    }

    @Test
    void aFailureHasBothSides() {
        AssertionFailedError failure = Kit.run(WrongCase.class).testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .map(AssertionFailedError.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("bigint");
        assertThat(failure.getActual().getStringRepresentation()).isEqualTo("text");
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = "src/test/resources/dev/pgassay/junit/expected")
    static class OtherFormsCase {

        @TestFactory
        Stream<DynamicNode> asTheConnectionSeesIt(Expectations expected, Connection connection) throws Exception {
            TestServer.execute(connection, "DROP TABLE chunks");
            return ExpectationTests.of(expected, connection);
        }

        @Test
        void aCatalogHasNoRows(Expectations expected, Catalog catalog) {
            assertThatThrownBy(() -> ExpectationTests.of(expected, catalog))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "rows are expected (src/test/resources/dev/pgassay/junit/expected/documents.yaml:14), and"
                                    + " a catalog has none; give the data source or a connection instead");
        }

        @Test
        void aCatalogSpells(Catalog catalog, @TempDir Path folder) throws Exception {
            Path file = Files.writeString(
                    folder.resolve("by-hand.yaml"),
                    "tables: {documents: {check_constraints: [{expression: \"status in ('draft', 'final')\"}]}}");

            assertThatCode(() -> ExpectationTests.of(Expectations.load(file), catalog)
                            .forEach(ExpectationTestsIT::execute))
                    .doesNotThrowAnyException();
        }
    }

    private static void execute(DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(ExpectationTestsIT::execute);
            return;
        }
        try {
            ((DynamicTest) node).getExecutable().execute();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void expectationsCanBeHeldAgainstAConnectionOrACatalog() {
        assertThat(Kit.failures(Kit.run(OtherFormsCase.class)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("table public.chunks: table public.chunks is missing");
    }

    @Test
    void othersThanThoseOfTheExtensionNeedADatabase() {
        Expectations mine = Expectations.load(Path.of("src/test/resources/dev/pgassay/junit/expected"));

        assertThatThrownBy(() -> ExpectationTests.of(mine))
                .hasMessage("these expectations were not given by @SchemaTest; say which database they are about:"
                        + " ExpectationTests.of(expected, dataSource)");
        assertThatThrownBy(() -> ExpectationTests.of(
                        new Expectations(List.of(), List.of(), List.of()),
                        TestServer.empty().dataSource()))
                .hasMessage("nothing is expected, so nothing would be checked");
    }
}
