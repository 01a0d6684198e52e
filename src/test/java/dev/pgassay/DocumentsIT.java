package dev.pgassay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Table;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is what happens. */
class DocumentsIT {

    /** What the README's example says of its migrations. */
    private static final String EXAMPLE = """
            create extension vector;
            create table documents (
              id uuid primary key default gen_random_uuid(), owner text not null, embedding vector(768));
            alter table documents enable row level security;
            create index documents_embedding_idx on documents using hnsw (embedding vector_cosine_ops);
            """;

    @TempDir
    private Path folder;

    static Stream<CodeBlock> blocks() {
        return CodeBlock.all().stream();
    }

    static Stream<CodeBlock> yaml() {
        return blocks().filter(block -> block.language().equals("yaml"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockIsOfALanguageThatIsTried(CodeBlock block) {
        assertThat(block.language()).isIn("yaml", "sh", "text", "java", "sql");
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void yamlIsReadWithoutAProblem(CodeBlock block) throws IOException {
        Path file = Files.writeString(folder.resolve("block.yaml"), block.text());
        if (block.text().startsWith("databases:")) {
            assertThat(ProjectConfig.load(file).databases()).isNotEmpty();
        } else {
            assertThat(Expectations.load(file).isEmpty()).isFalse();
        }
    }

    @Test
    void theRoleThatComparesMayDoNothingElse() throws Exception {
        List<CodeBlock> sql =
                blocks().filter(block -> block.language().equals("sql")).toList();
        assertThat(sql).extracting(CodeBlock::document).containsExactly(Path.of("docs/least-privilege.md"));
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            String name = connection.getCatalog();
            TestServer.execute(connection, "create table t (id int)");
            TestServer.execute(connection, sql.get(0).text().replace("DATABASE rag", "DATABASE " + name));
            TestServer.execute(connection, "set local role pgassay_reader");

            assertThat(CatalogReader.read(connection).all(Table.class)).hasSize(1);
            assertThatThrownBy(() -> TestServer.execute(connection, "select from t"))
                    .hasMessageContaining("permission denied for table t");
            connection.rollback();
        }
    }

    /** CI runs the first two in a fresh clone; the rest are the same command with other words. */
    @Test
    void theTwoCommandsAreWhatCiRuns() throws IOException {
        List<String> commands = readme("sh");
        String ci = Files.readString(Path.of(".ci/run"));
        assertThat(commands.subList(0, 2)).containsExactly("./pgassay verify\n", "mvn verify\n");
        assertThat(ci).contains(" ./pgassay verify\n").containsPattern(" mvn( -\\S+)* verify\n");
    }

    @Test
    void theReadmesExampleSaysWhatTheReadmeSays() throws Exception {
        Path file = exampleFile();
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, EXAMPLE);
            Verdict verdict = Assay.scratch(connection, Expectations.load(file));
            String said =
                    verdict.findings().stream().map(Finding::toString).collect(Collectors.joining("\n\n", "", "\n"));
            assertThat(said.replace(folder + File.separator, ""))
                    .isEqualTo(readme("text").get(0));
        }
    }

    @Test
    void theReadmesJavaCompilesAndRuns() throws Exception {
        exampleFile();
        String block = readme("java").stream()
                .filter(text -> text.startsWith("Verdict verdict = "))
                .findFirst()
                .orElseThrow()
                .replace(
                        "expected-schema/rag",
                        folder.resolve("expected-schema/rag").toString());
        String source = """
                import dev.pgassay.Assay;
                import dev.pgassay.expect.Expectations;
                import dev.pgassay.finding.Verdict;
                import java.nio.file.Path;
                import java.sql.Connection;
                public class Example {
                    public static Verdict run(Connection connection) throws Exception {
                %s
                        return verdict;
                    }
                }
                """.formatted(block);
        try (CompiledJava example = CompiledJava.of(folder, "Example", source);
                ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, EXAMPLE);
            Method run = example.type().getMethod("run", Connection.class);
            assertThat(((Verdict) run.invoke(null, connection)).findings()).hasSize(2);
        }
    }

    private Path exampleFile() throws IOException {
        Path file = folder.resolve("expected-schema/rag/documents.yaml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, readme("yaml").get(0));
    }

    private static List<String> readme(String language) {
        return CodeBlock.of(Path.of("README.md")).stream()
                .filter(block -> block.language().equals(language))
                .map(CodeBlock::text)
                .toList();
    }
}
