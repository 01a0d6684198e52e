package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one database does to the verdicts on the others of its run. */
class VerificationIT {
    private static Scratch scratch;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        scratch = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()));
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void aDefectOfOursWithOneDatabaseLeavesTheVerdictsOnTheOthers() throws IOException {
        database("good", "CREATE TABLE good (id int);", "tables: {good: {}}");
        database("hit", "CREATE TABLE hit (id int);", "tables: {hit: {}}");
        database("sound", "CREATE TABLE sound (id int);", "tables: {sound: {}}");

        ExitStatus status = verify(VerificationIT::breaksWhereThereIsATableHit, "good", "hit", "sound");

        assertThat(status).isEqualTo(ExitStatus.NO_VERDICT);
        assertThat(text(out))
                .containsSubsequence("\ngood  PostgreSQL ", "\n  passed\n", "\nsound  PostgreSQL ", "\n  passed\n")
                .contains("""

                        hit
                          this should not have happened: java.lang.IllegalStateException: a defect
                          not reached
                        """)
                .endsWith("\n3 databases: 2 passed, 1 without a verdict\n");
        assertThat(text(err))
                .startsWith("java.lang.IllegalStateException: a defect\n\tat " + VerificationIT.class.getName() + ".");
    }

    @Test
    void findingsOutweighAVerdictThatIsNotReached() throws IOException {
        database("hit", "CREATE TABLE hit (id int);", "tables: {hit: {}}");
        database("wrong", "CREATE TABLE other (id int);", "tables: {wrong: {}}");

        ExitStatus status = verify(VerificationIT::breaksWhereThereIsATableHit, "hit", "wrong");

        assertThat(status).isEqualTo(ExitStatus.FINDINGS);
        assertThat(text(out)).endsWith("\n2 databases: 0 passed, 1 failed, 1 without a verdict\n");
    }

    private static Verdict breaksWhereThereIsATableHit(ScratchDatabase database, Expectations expectations)
            throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.to_regclass('public.hit') IS NOT NULL")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalStateException("a defect");
            }
        }
        return Assay.scratch(database, expectations);
    }

    private void database(String name, String migration, String expectation) throws IOException {
        Path configuration = folder.resolve("pgassay.yaml");
        String before = Files.exists(configuration) ? Files.readString(configuration) : "databases:\n";
        write(
                "pgassay.yaml",
                before + "  " + name + ": {migrations: {location: " + name
                        + ", naming: numbered}, expectations: expected/" + name + "}\n");
        write(name + "/001_a.sql", migration + "\n");
        write("expected/" + name + "/a.yaml", expectation + "\n");
    }

    private ExitStatus verify(Verification.Check check, String... names) {
        Terminal terminal = new Terminal(printing(out), printing(err), Map.of());
        ProjectConfig project = ProjectConfig.load(folder.resolve("pgassay.yaml"));
        List<Preparation> prepared = Preparation.all(project, project.select(List.of(names)));
        return new Verification(terminal, scratch, false, check).run(prepared);
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
