package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The database of a failed test stays after its JVM, until the next run. */
class KeepIT {

    private static final Pattern URL =
            Pattern.compile("postgresql://(\\w+)@(\\S+)(?:\\s+its password is in a file: PGPASSFILE=(\\S+))?");

    @Test
    void theDatabaseOfAFailedTestStaysUntilTheNextRun() throws Exception {
        String said = run("failing");

        assertThat(said)
                .contains("pgassay: the database of dev.pgassay.junit.KeptRun$FailingCase.fails(Connection) is kept: ")
                .contains("\n  it goes when the next run on this machine makes scratch databases, or with: ");
        Matcher url = URL.matcher(said);
        assertThat(url.find()).as(said).isTrue();
        String file = url.group(3);
        String password = file == null ? ofSomebodyElsesServer() : ofOurServer(Path.of(file), said);
        try (Connection connection = connect(url, password);
                ResultSet rows = connection.createStatement().executeQuery("SELECT title FROM documents")) {
            assertThat(rows.next()).isTrue();
        }

        assertThat(run("passing")).doesNotContain("is kept");
        assertThatThrownBy(() -> connect(url, password).close()).isInstanceOf(SQLException.class);
        if (file != null) {
            assertThat(isGone(Path.of(file))).as("%s is gone", file).isTrue();
        }
    }

    /** Another run on this machine may be the one that removes it, and be at it still. */
    private static boolean isGone(Path file) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Files.exists(file) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return !Files.exists(file);
    }

    private static String ofOurServer(Path file, String said) throws IOException {
        String password = Files.readString(file).strip().replaceFirst(".*:", "");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(said).doesNotContain(password);
        return password;
    }

    /** Who has it knows its password. */
    private static @Nullable String ofSomebodyElsesServer() {
        assertThat(TestServer.isOurs()).isFalse();
        try (ScratchDatabase database = TestServer.empty()) {
            return database.password();
        }
    }

    private static Connection connect(Matcher url, @Nullable String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + url.group(2), url.group(1), password);
    }

    private static String run(String what) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptRun.class.getName(),
                        what)
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
