package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.scratch.OwnServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a password is given and whatever comes of it, it is in no exception, no log and no output. */
class SecretsIT {

    private static final String MARKER = "marker-7f3a9c";

    private static OwnServer server;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = OwnServer.start(
                "host all me,limited,you 127.0.0.1/32 scram-sha-256\nhost all plain 127.0.0.1/32 password\n",
                Map.of(),
                "password_encryption=scram-sha-256");
        server.run(
                "create role me login password '" + MARKER + "'",
                "create role plain login password '" + MARKER + "'",
                "create role limited login password '" + MARKER + "' connection limit 0",
                "create role you login password 'other'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Way(String name, Function<Places, LiveDatabase> database) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        String at = "@127.0.0.1:" + server.port();
        return Stream.of(
                way("it is right", "postgresql://me:" + MARKER + at + "/postgres"),
                way("it is right and sent as it is", "postgresql://plain:" + MARKER + at + "/postgres"),
                way("it is wrong", "postgresql://you:" + MARKER + at + "/postgres"),
                way("a parameter", "postgresql://127.0.0.1:" + server.port() + "/x?user=you&password=" + MARKER),
                way("as JDBC", "jdbc:postgresql://127.0.0.1:" + server.port() + "/x?user=you&password=" + MARKER),
                way("no such database", "postgresql://me:" + MARKER + at + "/none"),
                way("no session left", "postgresql://limited:" + MARKER + at + "/postgres"),
                way("no way in", "postgresql://stranger:" + MARKER + at + "/postgres"),
                way("no TLS", "postgresql://me:" + MARKER + at + "/postgres?sslmode=require"),
                way("no such host", "postgresql://me:" + MARKER + "@no-such-host.invalid/postgres"),
                way("nobody there", "postgresql://me:" + MARKER + "@127.0.0.1:1/postgres"),
                way("several hosts", "postgresql://me:" + MARKER + "@127.0.0.1:1,127.0.0.1:2/postgres"),
                way("an unknown parameter", "postgresql://me:" + MARKER + at + "/postgres?sslmod=x"),
                way("a / inside", "postgresql://me:12/" + MARKER + at + "/postgres"),
                way("a % inside", "postgresql://me:%" + MARKER + at + "/postgres"),
                way("a blank inside", "postgresql://me: " + MARKER + at + "/postgres"),
                way("no @", "postgresql://me:" + MARKER + "/postgres"),
                way("another scheme", "mysql://me:" + MARKER + at + "/postgres"),
                new Way(
                        "DATABASE_URL",
                        places -> places.with("DATABASE_URL", "postgresql://you:" + MARKER + at)
                                .database(null)),
                new Way(
                        "PGPASSWORD",
                        places -> places.with("PGPASSWORD", MARKER).database("postgresql://you" + at)),
                new Way(
                        "a password file",
                        places -> places.file(".pgpass", "*:*:*:*:" + MARKER).database("postgresql://you" + at)),
                new Way(
                        "an open password file",
                        places -> places.file(".pgpass", "*:*:*:*:" + MARKER, "rw-r--r--")
                                .database("postgresql://you" + at)),
                new Way(
                        "a service",
                        places -> places.file(".pg_service.conf", "[s]\npassword=" + MARKER + "\nuser=you\n")
                                .with("PGSERVICE", "s")
                                .database("postgresql://127.0.0.1:" + server.port())),
                new Way(
                        "a service with a bad line",
                        places -> places.file(".pg_service.conf", "[s]\npassword " + MARKER + "\n")
                                .with("PGSERVICE", "s")
                                .database(null)));
    }

    private static Way way(String name, String url) {
        return new Way(name, places -> places.database(url));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isNowhere(Way way) {
        assertThat(told(way)).doesNotContain(MARKER).isNotEmpty();
    }

    @Test
    void theDriversLogIsLookedAt() {
        assertThat(told(way("it is wrong", "postgresql://you:" + MARKER + "@127.0.0.1:" + server.port() + "/postgres")))
                .contains("FE=> StartupPacket")
                .contains("password authentication failed");
    }

    /** What is printed, logged at the finest level, and thrown with all that lies behind it. */
    private String told(Way way) {
        StringWriter told = new StringWriter();
        Logger driver = Logger.getLogger("org.postgresql");
        Level level = driver.getLevel();
        Handler handler = new Keeper(told);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        driver.setLevel(Level.ALL);
        driver.addHandler(handler);
        System.setOut(both);
        System.setErr(both);
        try {
            LiveDatabase database = way.database().apply(new Places(home));
            told.write(database + " " + database.shown() + " " + database.warnings() + "\n");
            try (Connection session = database.open()) {
                told.write(session + " " + session.getMetaData().getURL() + " " + session.getClientInfo());
            }
        } catch (CannotConnect | InvalidConnection | SQLException e) {
            e.printStackTrace(new PrintWriter(told, true));
        } finally {
            System.setOut(out);
            System.setErr(err);
            driver.removeHandler(handler);
            driver.setLevel(level);
        }
        return told + printed.toString(StandardCharsets.UTF_8);
    }

    /** Writes each record as its formatter does, with its parameters. */
    private static final class Keeper extends Handler {
        private final StringWriter told;

        Keeper(StringWriter told) {
            this.told = told;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            Object[] parameters = record.getParameters();
            told.write(new SimpleFormatter().format(record) + (parameters == null ? "" : List.of(parameters)) + "\n");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
