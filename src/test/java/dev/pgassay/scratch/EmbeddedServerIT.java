package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    private static final ScratchOptions EMBEDDED =
            new ScratchOptions(ScratchKind.EMBEDDED, null, ScratchOptions.DEFAULT_IMAGE);

    @TempDir
    Path folder;

    @Test
    void listensOnThisMachineOnlyAndAsksForItsPassword() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(Machine.here())) {
            Access wrong = server.access().withPassword("wrong");

            assertThat(server.description()).matches("embedded PostgreSQL 17\\.\\d+");
            assertThat(server.access().host()).isEqualTo("127.0.0.1");
            assertThatThrownBy(wrong::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            try (Sessions sessions =
                    new Sessions(server.access(), server.access().connect())) {
                assertThat(sessions.column("SHOW listen_addresses")).containsExactly("127.0.0.1");
                assertThat(sessions.column("SHOW fsync")).containsExactly("off");
            }
        }
    }

    @Test
    void leavesNoProcessAndNoFolder() throws IOException {
        List<Path> before = folders(ProcessHandle.current().pid());
        Scratch scratch = Scratch.open(EMBEDDED);
        assertThat(folders(ProcessHandle.current().pid())).hasSizeGreaterThan(before.size());

        scratch.close();
        scratch.close();

        assertThat(folders(ProcessHandle.current().pid())).isEqualTo(before);
    }

    @Test
    void twoServersDoNotDisturbEachOther() {
        Migrations migrations = migrations("SELECT 1;");
        Scratch one = Scratch.open(EMBEDDED);
        try (Scratch two = Scratch.open(EMBEDDED)) {
            one.close();
            try (ScratchDatabase database = two.database(Platform.PLAIN, migrations)) {
                assertThat(database.alreadyMigrated()).isFalse();
            }
        }
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNextWithEachOfItsServers() throws Exception {
        migrations("SELECT 1;");
        List<Path> left = new ArrayList<>();
        try (ChildProcess child = ChildProcess.holding(folder, Platform.PLAIN, twoServers())) {
            left.addAll(folders(pid(child)));
            assertThat(left)
                    .hasSize(2)
                    .allSatisfy(one ->
                            assertThat(Postmaster.in(one.resolve("data"))).isNotEmpty());
            child.kill();
        }

        Scratch.open(EMBEDDED).close();

        // another run on this machine may have been the next, and not be done yet
        Wait.until(
                "the folders to go", Duration.ofSeconds(20), () -> left.stream().noneMatch(Files::exists));
        assertThat(left)
                .allSatisfy(
                        one -> assertThat(Postmaster.in(one.resolve("data"))).isEmpty());
    }

    @Test
    void aRunThatLivesIsNotTouched() throws Exception {
        migrations("SELECT 1;");
        try (ChildProcess child = ChildProcess.holding(folder, Platform.PLAIN, twoServers())) {
            Scratch.open(EMBEDDED).close();

            assertThat(folders(pid(child))).hasSize(2);
            child.terminate();
            assertThat(child.ended()).isTrue();
            assertThat(folders(pid(child))).as("removed at SIGTERM").isEmpty();
        }
    }

    @Test
    void rootMayAlsoBecomeNobody() throws SQLException, IOException {
        assumeTrue(Files.exists(Path.of("/proc/self")) && "root".equals(System.getProperty("user.name")), "not root");
        assumeTrue(Machine.here().command("setpriv").isPresent(), "no setpriv here");
        Path cache = Files.createTempDirectory("pgassay-test-cache-");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpacked(cache, OptionalInt.empty());

        try (EmbeddedServer server = EmbeddedServer.start(cachedIn(cache), RunAs.setpriv());
                Sessions sessions =
                        new Sessions(server.access(), server.access().connect())) {
            assertThat(sessions.column("SELECT 1")).containsExactly("1");
        } finally {
            Folders.delete(cache);
        }
    }

    @Test
    void anOrdinaryUserNeedsNothingSpecial() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "this test's user is an ordinary one already");
        assumeTrue(Machine.here().command("setpriv").isPresent(), "no setpriv to become an ordinary user with");
        Path home = Files.createTempDirectory("pgassay-test-home-");
        try {
            migrations("CREATE TABLE t (id int);");
            String classPath = readable(home.resolve("lib"));
            Path scripts = Files.createDirectory(home.resolve("migrations"));
            Files.copy(folder.resolve("001_a.sql"), scripts.resolve("001_a.sql"));
            Path cache = Files.createDirectory(home.resolve("cache"));
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Folders.give(cache, RunAs.setpriv().uid());
            unpacked(cache, RunAs.setpriv().uid());
            try (ChildProcess child = ChildProcess.holding(
                    RunAs.setpriv().prefix(),
                    classPath,
                    scripts,
                    Platform.SUPABASE,
                    Map.of(
                            "PGASSAY_SCRATCH",
                            "embedded",
                            "PGASSAY_CACHE",
                            cache.toString(),
                            "HOME",
                            home.toString()))) {
                assertThat(child.said()).startsWith("holding embedded PostgreSQL ");
                child.terminate();
                assertThat(folders(pid(child))).isEmpty();
            }
        } finally {
            Folders.delete(home);
        }
    }

    @Test
    void vectorWorksWhereASourceOfItIsAtHand() throws SQLException {
        Migrations migrations = migrations("""
                CREATE EXTENSION vector;
                CREATE TABLE d (id int, e vector(3));
                INSERT INTO d SELECT i, ARRAY[i, 2, 1]::vector FROM generate_series(1, 50) AS i;
                CREATE INDEX d_hnsw ON d USING hnsw (e vector_cosine_ops);
                CREATE INDEX d_ivf ON d USING ivfflat (e vector_l2_ops) WITH (lists = 2);
                """);
        try (Scratch scratch = Scratch.open(EMBEDDED);
                ScratchDatabase database = scratch.database(Platform.PLAIN, migrations)) {
            assertThat(ScratchIT.value(database, "SELECT '[1,2,3]'::vector::text"))
                    .isEqualTo("[1,2,3]");
            assertThat(ScratchIT.value(database, "SELECT id FROM d ORDER BY e <-> '[7,2,1]' LIMIT 1"))
                    .isEqualTo("7");
        } catch (ScratchUnavailable e) {
            abort("no pgvector for the embedded server here: " + e.getMessage());
        }
    }

    @Test
    void withoutVectorTheMessageSaysWhatWasTriedAndWhatHelps() {
        Machine machine = new Machine(
                Map.of(
                        "PATH", System.getenv("PATH"),
                        "PGASSAY_CACHE", Machine.here().cache().toString(),
                        "PGASSAY_PGVECTOR", "no-such-folder"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                folder,
                folder);
        Migrations needs = migrations("CREATE EXTENSION IF NOT EXISTS vector;");
        Migrations other =
                new Folder(folder.resolve("other")).files("001_a.sql").discover();

        try (Scratch scratch = Scratch.open(EMBEDDED, machine)) {
            scratch.database(Platform.PLAIN, other).close();
            assertThatThrownBy(() -> scratch.database(Platform.PLAIN, needs))
                    .isInstanceOf(ScratchUnavailable.class)
                    .hasMessageStartingWith(
                            "a migration needs the extension vector (pgvector), which embedded PostgreSQL")
                    .hasMessageContaining("  tried     PGASSAY_PGVECTOR=")
                    .hasMessageContaining("  remedies  a Docker engine")
                    .hasCauseInstanceOf(MigrationFailed.class);
        }
    }

    private Migrations migrations(String sql) {
        return new Folder(folder).file("001_a.sql", sql + "\n").discover();
    }

    /** Another platform has another server. */
    private static Map<String, String> twoServers() {
        return Map.of("PGASSAY_SCRATCH", "embedded", "HOLD_ALSO", "supabase");
    }

    private Machine cachedIn(Path cache) {
        Machine here = Machine.here();
        return new Machine(
                Map.of("PATH", System.getenv("PATH"), "PGASSAY_CACHE", cache.toString()),
                here.system(),
                here.architecture(),
                here.home(),
                here.temporary());
    }

    /** Spares a test the unpacking, which takes seconds. */
    private static void unpacked(Path cache, OptionalInt uid) throws IOException {
        Machine here = Machine.here();
        Binaries binaries = Binaries.in(Cache.of(here, RunAs.on(here)), here);
        Path home = cache.resolve(
                String.valueOf(binaries.folder().resolveSibling(".").normalize().getFileName()));
        Folders.passable(home);
        Folders.give(home, uid);
        Folders.copy(binaries.folder(), home.resolve("pg"));
        try (Stream<Path> copies = Files.walk(home)) {
            for (Path copy : copies.toList()) {
                Folders.give(copy, uid);
            }
        }
    }

    private static long pid(ChildProcess child) {
        return child.pid();
    }

    private static List<Path> folders(long pid) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path parent : List.of(Path.of("/dev/shm"), Machine.here().temporary())) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> entries = Files.list(parent)) {
                    entries.filter(path -> path.getFileName().toString().startsWith("pgassay-" + pid + "-"))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** This JVM's class path, where everybody can read it. */
    private static String readable(Path target) throws IOException {
        Files.createDirectories(target);
        List<String> copies = new ArrayList<>();
        String classPath = System.getProperty(
                "surefire.test.class.path",
                System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")));
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path source = Path.of(entry);
            Path copy = target.resolve(copies.size() + "-" + source.getFileName());
            if (Files.exists(source)
                    && !source.toString().matches(".*(windows|darwin|alpine|arm64v8|schemacrawler).*")) {
                Folders.copy(source, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }
}
