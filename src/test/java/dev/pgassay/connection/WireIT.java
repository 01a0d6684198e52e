package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Table;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.OwnServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session sends: a pooler in transaction mode must be able to hand its server to others after each transaction. */
class WireIT {

    private static OwnServer server;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = OwnServer.start(
                "host all me 127.0.0.1/32 scram-sha-256\n", Map.of(), "password_encryption=scram-sha-256");
        server.run("create role me login password 'marker-7f3a9c'", "create table t (id int primary key)");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private String url(Recorder recorder, String parameters) {
        return "postgresql://me:marker-7f3a9c@127.0.0.1:" + recorder.port() + "/postgres?sslmode=disable" + parameters;
    }

    @Test
    void aSessionBeginsWithWhatPoolersKnow() throws Exception {
        try (Recorder recorder = new Recorder(server.port())) {
            new Places(home).database(url(recorder, "")).open().close();
            assertThat(recorder.begun().keySet())
                    .containsExactlyInAnyOrder(
                            "user", "database", "client_encoding", "DateStyle", "TimeZone", "application_name");
            assertThat(recorder.begun()).containsEntry("application_name", "pgassay");
            assertThat(recorder.messages())
                    .as("nothing is set and nothing is asked")
                    .isEmpty();
        }
    }

    @Test
    void aPrimaryIsKnownWithoutAQuestion() throws Exception {
        try (Recorder recorder = new Recorder(server.port())) {
            new Places(home)
                    .database(url(recorder, "&target_session_attrs=read-write"))
                    .open()
                    .close();
            assertThat(recorder.messages()).isEmpty();
        }
    }

    @Test
    void aReadLeavesNothingBehind() throws Exception {
        try (Recorder recorder = new Recorder(server.port());
                Connection session =
                        new Places(home).database(url(recorder, "")).open()) {
            assertThat(CatalogReader.read(session).all(Table.class)).hasSize(1);
            List<String> messages = recorder.messages();
            assertThat(messages).isNotEmpty();
            assertThat(messages).as("statements that are kept under a name").noneMatch(Recorder::isNamed);
            assertThat(messages)
                    .as("settings that outlast the transaction")
                    .noneMatch(text -> text.matches("(?is).*\\bset\\s+(?!local|transaction)[a-z_]+\\s*(=|to\\b).*"))
                    .noneMatch(text -> text.matches("(?is).*\\bset\\s+(session|time zone)\\b.*"));
        }
    }

    @Test
    void thePasswordIsNotSentByScram() throws Exception {
        try (Recorder recorder = new Recorder(server.port())) {
            new Places(home).database(url(recorder, "")).open().close();
            assertThat(recorder.all()).contains("SCRAM-SHA-256").doesNotContain("marker-7f3a9c");
        }
    }
}
