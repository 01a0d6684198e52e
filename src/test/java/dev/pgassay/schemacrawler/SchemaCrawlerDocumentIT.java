package dev.pgassay.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.CodeBlock;
import dev.pgassay.CompiledJava;
import dev.pgassay.TestServer;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/schemacrawler.md shows is what happens. */
class SchemaCrawlerDocumentIT {

    private static final Path PAGE = Path.of("docs/schemacrawler.md");

    @TempDir
    private Path folder;

    @Test
    void theFindingsReadAsShown() throws Exception {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, """
                    create table documents (id integer primary key, body text not null);
                    create table chunks (id integer primary key, document_id integer not null references documents);
                    """);
            String first = lint(connection);
            TestServer.execute(connection, """
                    alter table chunks add position integer not null;
                    create index chunks_document_idx on chunks (document_id);
                    create index chunks_document_position_idx on chunks (document_id, position);
                    """);

            assertThat(first + "\n" + lint(connection)).isEqualTo(block("text"));
        }
    }

    private static String lint(Connection connection) throws Exception {
        return SchemaCrawlerView.of(connection).lint(CatalogReader.read(connection)).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    @Test
    void theJavaCompiles() throws Exception {
        String source = """
                import dev.pgassay.finding.Finding;
                import dev.pgassay.reader.CatalogReader;
                import dev.pgassay.schemacrawler.*;
                import java.sql.Connection;
                import java.util.List;
                public class Example {
                    public static void run(Connection connection) throws Exception {
                %s
                    }
                }
                """.formatted(block("java"));
        try (CompiledJava example = CompiledJava.of(folder, "Example", source)) {
            assertThat(example.type().getDeclaredMethods()).isNotEmpty();
        }
    }

    @Test
    void everyLintHasItsRow() throws Exception {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst("^\\| `(\\w+)`.*", "$1"))
                .toList();
        List<String> off = Files.readAllLines(PAGE).stream()
                .filter(line -> line.contains("` (off by default) |"))
                .map(line -> line.replaceFirst("^\\| `(\\w+)`.*", "$1"))
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(names(List.of(Lint.values())));
        assertThat(off)
                .containsExactlyInAnyOrderElementsOf(names(Arrays.stream(Lint.values())
                        .filter(lint -> !Lint.byDefault().contains(lint))
                        .toList()));
    }

    private static List<String> names(List<Lint> lints) {
        return lints.stream().map(lint -> lint.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static String block(String language) {
        return CodeBlock.of(PAGE).stream()
                .filter(block -> block.language().equals(language))
                .map(CodeBlock::text)
                .collect(Collectors.joining());
    }
}
