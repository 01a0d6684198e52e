package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pgassay.Assay;
import dev.pgassay.CodeBlock;
import dev.pgassay.CompiledJava;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
import dev.pgassay.scratch.ScratchDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/behaviour.md shows of access, rejects and Java is what happens. */
class BehaviourDocumentIT {

    private static final List<CodeBlock> BLOCKS = CodeBlock.of(Path.of("docs/behaviour.md"));
    private static final ScratchDatabase DATABASE = TestServer.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws SQLException {
        execute("create role visitor; create role member; " + BLOCKS.get(0).text());
    }

    @AfterAll
    static void drop() throws SQLException {
        execute("drop owned by visitor, member; drop role visitor; drop role member");
        DATABASE.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            TestServer.execute(connection, sql);
        }
    }

    static List<CodeBlock> yaml() {
        return BLOCKS.stream()
                .filter(block ->
                        block.text().contains("access:") || block.text().contains("rejects:"))
                .filter(block -> block.language().equals("yaml"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void itIsSo(CodeBlock block) throws Exception {
        Path file = Files.writeString(folder.resolve("block.yaml"), block.text());
        assertThat(Assay.scratch(DATABASE, Expectations.load(file)).findings()).isEmpty();
    }

    /** Java, and the text that it fails with, or nothing when it holds. */
    record Example(CodeBlock java, String failure) {
        @Override
        public String toString() {
            return java.toString();
        }
    }

    static List<Example> java() {
        return IntStream.range(0, BLOCKS.size())
                .filter(i -> BLOCKS.get(i).language().equals("java"))
                .filter(i -> BLOCKS.get(i).text().contains("BehaviourAssertions.assertThat"))
                .mapToObj(i -> new Example(
                        BLOCKS.get(i),
                        i + 1 < BLOCKS.size() && BLOCKS.get(i + 1).language().equals("text")
                                ? BLOCKS.get(i + 1).text().stripTrailing()
                                : null))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("java")
    void itHoldsOrFailsAsShown(Example example) throws Exception {
        Throwable thrown = run(example.java().text());

        if (example.failure() == null) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(AssertionError.class).hasMessage(example.failure());
        }
    }

    private Throwable run(String block) throws Exception {
        String imports =
                block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String statements =
                block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String source = """
                import dev.pgassay.scratch.ScratchDatabase;
                import java.util.Map;
                %s
                public class Example {
                    public static void run(ScratchDatabase database) throws Exception {
                %s
                    }
                }
                """.formatted(imports, statements);
        try (CompiledJava example = CompiledJava.of(folder, "Example", source)) {
            Method run = example.type().getMethod("run", ScratchDatabase.class);
            Throwable thrown = catchThrowable(() -> run.invoke(null, DATABASE));
            return thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
        }
    }
}
