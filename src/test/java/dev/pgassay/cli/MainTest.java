package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said and returned before any server is asked for. */
class MainTest {

    /** A kind that reaches no server, whatever the machine has. */
    private static final String[] NOWHERE = {"--scratch", "server"};

    @TempDir
    private Path folder;

    /** A server without a URL: no test of this class has one. */
    private final Map<String, String> environment = new HashMap<>(Map.of("PGASSAY_SCRATCH", "server"));

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void aProject() throws IOException {
        write(
                "pgassay.yaml",
                "databases:\n  rag: {migrations: {location: migrations, naming: numbered}, expectations: expected}\n");
        write("migrations/001_a.sql", "CREATE TABLE a (id uuid);\n");
        write("expected/a.yaml", "tables: {a: {}}\n");
    }

    @Test
    void withoutArgumentsItSaysWhatItCanDo() {
        Run run = run();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: pgassay [-hV] [COMMAND]").contains("  verify  ");
    }

    @ParameterizedTest
    @CsvSource({
        "--help, Usage: pgassay [-hV] [COMMAND]",
        "verify --help, Usage: pgassay verify",
        "help verify, Usage: pgassay verify",
        "--version, pgassay "
    })
    void helpAndVersionAreAskedForAndSaidOnStandardOutput(String arguments, String start) {
        Run run = run(arguments.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(start).endsWith(System.lineSeparator());
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verfy | Unmatched argument at index 0: 'verfy'¶Did you mean: pgassay verify?",
                "xyz | Unmatched argument at index 0: 'xyz'¶'pgassay --help' says what there is",
                "--nothing | Unknown option: '--nothing'¶'pgassay --help' says what there is",
                "verify --scrath x | Unknown option: '--scrath'¶Possible solutions: --scratch, --scratch-url",
                "verify --scratch | Missing required parameter for option '--scratch' (KIND)¶'pgassay verify --help' says what there is",
            })
    void aWrongWordIsUsage(String arguments, String message) {
        Run run = run(arguments.split(" "));

        assertThat(run).isEqualTo(new Run(2, "", "pgassay: " + message.replace('¶', '\n') + "\n"));
    }

    @Test
    void aMissingConfigurationIsNamed() throws IOException {
        Files.delete(folder.resolve("pgassay.yaml"));

        assertThat(verify()).isEqualTo(invalid("pgassay.yaml  does not exist"));
    }

    @Test
    void everythingWrongWithAConfigurationIsSaid() throws IOException {
        write("pgassay.yaml", "databases:\n  rag: {migrations: {location: m, naming: number}, expectation: e}\n");

        assertThat(verify())
                .isEqualTo(
                        invalid(
                                "pgassay.yaml:2:8  database rag needs expectations",
                                "pgassay.yaml:2:43  unknown naming 'number'; did you mean 'numbered'? (known: flyway, numbered, timestamped, listed)",
                                "pgassay.yaml:2:52  unknown key 'expectation'; did you mean 'expectations'? (known: platform, migrations, expectations)"));
    }

    @Test
    void aDatabaseThatIsNotConfiguredIsNamedWithTheNearest() {
        assertThat(verify("rga"))
                .isEqualTo(invalid("pgassay.yaml  has no database 'rga'; did you mean 'rag'? (configured: rag)"));
    }

    @Test
    void allFilesOfAllDatabasesAreReadBeforeAnythingStarts() throws IOException {
        write("pgassay.yaml", """
                databases:
                  one: {migrations: {location: migrations, naming: numbered}, expectations: expected}
                  two: {migrations: {location: empty, naming: numbered}, expectations: nowhere}
                """);
        write("migrations/notes.txt", "?");
        write("expected/a.yaml", "tabels: {}\n");
        write("expected/b.yaml", "");
        Files.createDirectories(folder.resolve("empty"));

        Run run = verify();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsSubsequence(
                        "pgassay: migrations in migrations: 1 problem",
                        "expected/b.yaml  is empty",
                        "migrations in empty: 1 problem",
                        "pgassay.yaml:3:72  nowhere does not exist")
                .anyMatch(line -> line.startsWith("  notes.txt is no migration"))
                .anyMatch(line -> line.startsWith("expected/a.yaml:1:1  unknown key 'tabels'; did you mean 'tables'?"));
    }

    @Test
    void anUnknownKindOfScratchIsUsageWhereverItIsSaid() {
        String message = "unknown kind of scratch 'docker'; allowed: auto, container, embedded, server";

        assertThat(run("verify", "-c", config(), "--scratch", "docker")).isEqualTo(invalid(message));
        environment.put("PGASSAY_SCRATCH", "docker");
        assertThat(run("verify", "-c", config())).isEqualTo(invalid(message));
    }

    @Test
    void aStackTraceIsShownToThoseWhoAsk() {
        assertThat(verify("rga").err()).doesNotContain("\tat ");
        assertThat(verify("rga", "--verbose").err())
                .contains("has no database 'rga'")
                .contains("\tat dev.pgassay.");
        assertThat(verify().err()).doesNotContain("\tat ");
        assertThat(verify("-v").err()).contains("\tat dev.pgassay.scratch.");
    }

    @Test
    void noServerIsNoVerdict() {
        Run run = verify();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("pgassay: no scratch server could be had\n  tried     server: no URL is given"
                        + " (--scratch-url or PGASSAY_SCRATCH_URL)\n  remedies  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:geheim@h:port/db",
                "postgresql://me:geheim wort@h/db",
                "postgresql://me:geheim@/db",
                "postgresql://me:g@geheim@h/db",
                "mysql://me:geheim@h/db",
                "me:geheim@h/db",
                "postgresql://h/%zz?user=me&password=geheim",
            })
    void aPasswordIsNeverSaidHoweverTheUrlIsWritten(String url) {
        environment.put("PGASSAY_SCRATCH_URL", url);
        for (Run run :
                List.of(verify("--scratch-url", url), verify("--scratch-url", url, "-v"), verify(), verify("-v"))) {
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out() + run.err()).contains("tried     server: ").doesNotContain("geheim");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --scratch-ulr=postgresql://me:geheim@h/db",
                "verify -c CONFIG postgresql://me:geheim@h/db",
                "verify -c CONFIG postgresql://me:geheim@h/db -v",
                "verify -c CONFIG jdbc:postgresql://h/db?user=me&password=geheim",
                "verify --scratch postgresql://me:g@geheim@h/db",
                "postgresql://me:geheim@h/db",
            })
    void aPasswordInTheWrongPlaceIsNotRepeated(String arguments) {
        Run run = run(arguments.replace("CONFIG", config()).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("***").doesNotContain("geheim");
    }

    private Run verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify", "-c", config()));
        all.addAll(List.of(NOWHERE));
        all.addAll(Arrays.asList(arguments));
        return run(all.toArray(String[]::new));
    }

    private Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(printing(out), printing(err), environment);
        int status = Main.run(terminal, arguments);
        return new Run(status, text(out), text(err));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private String config() {
        return folder.resolve("pgassay.yaml").toString();
    }

    private static Run invalid(String... lines) {
        return new Run(2, "", "pgassay: " + String.join("\n", lines) + "\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
