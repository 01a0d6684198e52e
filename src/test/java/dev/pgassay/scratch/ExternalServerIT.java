package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kind {@code server}, against an embedded one that plays somebody else's. */
class ExternalServerIT {
    private static EmbeddedServer server;
    private static Sessions admin;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedServer.start(Machine.here());
        admin = new Sessions(server.access(), server.access().connect());
        admin.run("CREATE DATABASE pgassay_prod");
        admin.run("CREATE ROLE theirs");
    }

    @AfterAll
    static void stop() {
        admin.close();
        server.close();
    }

    @AfterEach
    void whatIsTheirsIsUntouched() throws SQLException {
        assertThat(databases()).containsExactly("pgassay_prod", "postgres", "template0", "template1");
        assertThat(roles()).containsExactly("postgres", "theirs");
    }

    @Test
    void makesDatabasesOfItsOwnPatternAndPutsTheServerBack() throws SQLException {
        Migrations migrations = migrations("CREATE ROLE mine; GRANT mine TO theirs; CREATE TABLE t (id int);");
        try (Scratch scratch = Scratch.open(options());
                ScratchDatabase database = scratch.database(Platform.SUPABASE, migrations)) {
            assertThat(scratch.description())
                    .startsWith("server PostgreSQL 17.")
                    .doesNotContain(password());
            assertThat(databases()).filteredOn(RunId::owns).hasSize(2);
            assertThat(roles()).contains("mine", "anon", "authenticator");
            assertThat(ScratchIT.value(database, "SELECT count(*) FROM t")).isEqualTo("0");
        }
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNextAndWhoLivesKeepsHisOwn() throws Exception {
        migrations("CREATE ROLE mine; GRANT USAGE ON SCHEMA public TO mine;");
        try (ChildProcess child = ChildProcess.holding(folder, Platform.SUPABASE, environment())) {
            Scratch.open(options()).close();
            assertThat(databases())
                    .as("of a run that lives")
                    .filteredOn(RunId::owns)
                    .hasSize(2);
            assertThat(roles()).contains("mine", "anon");

            child.kill();
            Wait.until(
                    "the server to notice",
                    java.time.Duration.ofSeconds(20),
                    () -> admin.column("SELECT pid FROM pg_locks WHERE locktype = 'advisory'")
                            .isEmpty());
            assertThat(databases())
                    .as("of a run that was killed")
                    .filteredOn(RunId::owns)
                    .hasSize(2);
        }
        Scratch.open(options()).close();
    }

    @Test
    void aRunThatIsTerminatedPutsTheServerBackItself() throws Exception {
        migrations("CREATE ROLE mine;");
        try (ChildProcess child = ChildProcess.holding(folder, Platform.SUPABASE, environment())) {
            child.terminate();
            assertThat(child.ended()).isTrue();
        }
    }

    @Test
    void aFailureLeavesTheRolesThatAnotherSetNames() throws Exception {
        Migrations failing =
                new Folder(folder.resolve("failing")).file("001_a.sql", """
                        DO $$ BEGIN
                          WHILE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shared_by_two') LOOP
                            PERFORM pg_sleep(0.01);
                          END LOOP;
                        END $$;
                        SELECT nonsense;
                        """).discover();
        Migrations sound = new Folder(folder.resolve("sound"))
                .file("001_a.sql", "CREATE ROLE shared_by_two;\nCREATE TABLE t (id int);\n")
                .discover();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Scratch scratch = Scratch.open(options())) {
            Future<Throwable> failure =
                    other.submit(() -> catchThrowable(() -> scratch.database(Platform.PLAIN, failing)));
            try (ScratchDatabase database = scratch.database(Platform.PLAIN, sound)) {
                assertThat(failure.get()).isInstanceOf(MigrationFailed.class);
                assertThat(ScratchIT.value(database, "SELECT count(*) FROM pg_roles WHERE rolname = 'shared_by_two'"))
                        .isEqualTo("1");
            }
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void saysWhenSetsOfDifferentRolesHaveSharedIt() {
        Migrations plain = migrations("SELECT 1;");
        try (Scratch scratch = Scratch.open(options())) {
            scratch.database(Platform.PLAIN, plain).close();
            scratch.database(
                            Platform.PLAIN,
                            new Folder(folder.resolve("other"))
                                    .files("001_a.sql")
                                    .discover())
                    .close();
            assertThat(scratch.notes()).isEmpty();

            scratch.database(Platform.SUPABASE, plain).close();
            assertThat(scratch.notes())
                    .containsExactly("sets of migrations that expect or make different roles shared this server, and"
                            + " each saw the roles of all: verify each by itself, or with --scratch container or"
                            + " embedded");
        }
    }

    @Test
    void saysWhenTheUserMayNotMakeDatabases() throws SQLException {
        admin.run("CREATE ROLE poor LOGIN PASSWORD 'secret'");
        try {
            String url = url().replace("postgres:" + password() + "@", "poor:secret@");
            assertThatThrownBy(() -> Scratch.open(options().withServer(url)))
                    .isInstanceOf(ScratchUnavailable.class)
                    .hasMessageContaining("server: poor@127.0.0.1:")
                    .hasMessageContaining("CREATEDB")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
        } finally {
            admin.run("DROP ROLE poor");
        }
    }

    @Test
    void autoTakesTheServerThatIsGiven() {
        try (Scratch scratch = Scratch.open(options().withKind(ScratchKind.AUTO))) {
            assertThat(scratch.description()).startsWith("server ");
            assertThat(scratch.notChosen()).isEmpty();
        }
    }

    private Migrations migrations(String sql) {
        return new Folder(folder).file("001_a.sql", sql + "\n").discover();
    }

    private static List<String> databases() throws SQLException {
        return admin.column("SELECT datname FROM pg_database ORDER BY 1");
    }

    private static List<String> roles() throws SQLException {
        return admin.column("SELECT rolname FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%' ORDER BY 1");
    }

    private static String password() {
        return String.valueOf(server.access().password());
    }

    private static String url() {
        return "postgresql://postgres:" + password() + "@127.0.0.1:"
                + server.access().port() + "/postgres";
    }

    private static ScratchOptions options() {
        return new ScratchOptions(ScratchKind.SERVER, url(), ScratchOptions.DEFAULT_IMAGE);
    }

    private static Map<String, String> environment() {
        return Map.of("PGASSAY_SCRATCH", "server", "PGASSAY_SCRATCH_URL", url());
    }
}
