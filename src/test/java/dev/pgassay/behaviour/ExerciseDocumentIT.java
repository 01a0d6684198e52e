package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pgassay.Assay;
import dev.pgassay.CodeBlock;
import dev.pgassay.CompiledJava;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/exercise.md shows is what happens. */
class ExerciseDocumentIT {

    private static final Path PAGE = Path.of("docs/exercise.md");

    private static final String SCHEMA = """
            create extension vector;
            create function forbid_change() returns trigger language plpgsql
              as $$ begin raise exception 'append-only'; end $$;
            create table audit_log (id integer primary key, what text not null);
            create trigger forbid_change before update or delete on audit_log
              for each row execute function forbid_change();
            create table orders (id integer primary key, total numeric not null check (total % 7919 = 4242.5), currency text, updated_at timestamptz);
            create function set_updated_at() returns trigger language plpgsql
              as $$ begin new.updated_at := now(); return new; end $$;
            create trigger set_updated_at before update on orders
              for each row when (old.total <> old.total) execute function set_updated_at();
            create table spatial_ref_sys (srid integer primary key);
            create table chunks (id integer primary key, embedding vector(768));
            create index chunks_embedding_idx on chunks using hnsw (embedding vector_l2_ops);
            """;

    @TempDir
    private Path folder;

    /** A block, and the text that follows it: what is found, or nothing. */
    record Example(CodeBlock block, String text) {
        @Override
        public String toString() {
            return block.toString();
        }
    }

    static List<Example> examples() {
        List<CodeBlock> blocks = CodeBlock.of(PAGE);
        return IntStream.range(0, blocks.size())
                .filter(i -> !blocks.get(i).language().equals("text"))
                .mapToObj(i -> new Example(
                        blocks.get(i),
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")
                                ? blocks.get(i + 1).text().stripTrailing()
                                : ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsAsShown(Example example) throws Exception {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, SCHEMA);
            String said = example.block().language().equals("yaml")
                    ? findings(database, example.block().text())
                    : failure(database, example.block().text());

            assertThat(said).isEqualTo(example.text());
        }
    }

    private String findings(ScratchDatabase database, String yaml) throws Exception {
        Path shop = Files.createDirectories(folder.resolve("expected-schema/shop"));
        Path file = Files.writeString(shop.resolve("exercise.yaml"), yaml);
        return Assay.scratch(database, Expectations.load(file)).findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n\n"))
                .replace(folder + "/", "");
    }

    private String failure(ScratchDatabase database, String statements) throws Exception {
        String source = """
                import static org.assertj.core.api.Assertions.*;
                import static dev.pgassay.behaviour.BehaviourAssertions.*;
                import dev.pgassay.scratch.ScratchDatabase;
                import dev.pgassay.behaviour.*;
                import javax.sql.DataSource;
                public class Example {
                    record App(DataSource dataSource) {
                        void start() throws java.sql.SQLException {
                            try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
                                statement.execute("create table sessions (id integer primary key)");
                            }
                        }
                    }
                    public static void run(DataSource dataSource, ScratchDatabase database) throws Exception {
                        App app = new App(dataSource);
                        %s
                    }
                }
                """.formatted(statements);
        try (CompiledJava example = CompiledJava.of(folder, "Example", source)) {
            Method run = example.type().getMethod("run", DataSource.class, ScratchDatabase.class);
            Throwable thrown = catchThrowable(() -> run.invoke(null, database.dataSource(), database));
            return thrown instanceof InvocationTargetException wrapped
                    ? String.valueOf(wrapped.getCause().getMessage())
                    : "";
        }
    }
}
