package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pgassay.CodeBlock;
import dev.pgassay.CompiledJava;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/assertions.md shows is what happens, and it leaves no fact out. */
class AssertionsDocumentIT {

    private static final Path PAGE = Path.of("docs/assertions.md");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    /** Said once, of all kinds that have them. */
    private static final Set<String> COMMON = Set.of("comment", "owner", "privileges");

    /** Java, and the text that it fails with, or nothing when it holds. */
    record Example(CodeBlock java, String failure) {
        @Override
        public String toString() {
            return java.toString();
        }
    }

    private static ScratchDatabase database;
    private static Connection connection;
    private static Catalog catalog;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        database = Library.database();
        connection = database.connect();
        catalog = CatalogReader.read(connection);
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
        database.close();
    }

    static List<Example> examples() {
        List<CodeBlock> blocks = CodeBlock.of(PAGE);
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).language().equals("java"))
                .mapToObj(i -> new Example(
                        blocks.get(i),
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")
                                ? blocks.get(i + 1).text().stripTrailing()
                                : null))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itHoldsOrFailsAsShown(Example example) throws Exception {
        Throwable thrown = run(example.java());

        if (example.failure() == null) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(AssertionError.class).hasMessage(example.failure());
        }
    }

    private Throwable run(CodeBlock block) throws Exception {
        String imports =
                block.text().lines().filter(AssertionsDocumentIT::isImport).collect(Collectors.joining("\n"));
        String statements = block.text().lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        boolean reads = statements.contains("Catalog catalog =");
        String source = """
                import static dev.pgassay.assertions.SchemaAssertions.*;
                import static dev.pgassay.catalog.PolicyCommand.*;
                import static dev.pgassay.catalog.ReferentialAction.CASCADE;
                import static dev.pgassay.expect.Rules.*;
                import static org.assertj.core.api.Assertions.*;
                import dev.pgassay.assertions.*;
                import dev.pgassay.catalog.*;
                import dev.pgassay.reader.*;
                import java.sql.Connection;
                %s
                public class Example {
                    public static void run(Connection connection, Catalog %s) throws Exception {
                %s
                    }
                }
                """.formatted(imports, reads ? "given" : "catalog", statements);
        try (CompiledJava example = CompiledJava.of(folder, "Example", source)) {
            Method run = example.type().getMethod("run", Connection.class, Catalog.class);
            Throwable thrown = catchThrowable(() -> run.invoke(null, connection, catalog));
            return thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
        }
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    @ParameterizedTest
    @EnumSource
    void theTableNamesAVerbForEveryFact(Kind kind) throws Exception {
        Class<?> type = assertClass(kind);
        if (type == null) {
            assertThat(text()).containsPattern("Without\\s+verbs of their own are [^.]*`" + kind.plural() + "`");
            return;
        }
        for (FactType fact : kind.facts()) {
            List<String> verbs = verbs(kind, fact);
            if (verbs.isEmpty() && COMMON.contains(fact.name())) {
                continue;
            }
            assertThat(verbs).as(kind.plural() + "." + fact).isNotEmpty();
            assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).containsAll(verbs);
        }
    }

    @Test
    void theTableSpeaksOfNothingElse() throws IOException {
        for (String row : rows()) {
            List<String> names =
                    CODE.matcher(row).results().map(name -> name.group(1)).toList();
            assertThat(Kind.ofPlural(names.get(0)).flatMap(kind -> kind.fact(names.get(1))))
                    .as(row)
                    .isPresent();
        }
        assertThat(rows()).hasSizeGreaterThan(100);
    }

    private static List<String> verbs(Kind kind, FactType fact) throws IOException {
        return rows().stream()
                .filter(row -> row.startsWith("| `" + kind.plural() + "` | `" + fact.name() + "` |"))
                .flatMap(row -> CODE.matcher(row).results().skip(2).map(name -> name.group(1)))
                .toList();
    }

    private static List<String> rows() throws IOException {
        return text().substring(text().indexOf("| kind | fact | verbs |"))
                .lines()
                .skip(2)
                .toList();
    }

    private static String text() throws IOException {
        return Files.readString(PAGE);
    }

    private static Class<?> assertClass(Kind kind) throws IOException {
        return AssertClasses.all().stream()
                .filter(type -> type.getSimpleName().equals(kind.type().getSimpleName() + "Assert"))
                .findFirst()
                .orElse(null);
    }
}
