package dev.pgassay.cli;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scratch database in the part of a live one. */
final class Lived implements AutoCloseable {

    private final ScratchDatabase database;
    private final Map<String, String> environment = new HashMap<>();

    Lived(ScratchDatabase database, String sql) throws SQLException {
        this.database = database;
        if (database.password() != null) {
            environment.put("PGPASSWORD", database.password());
        }
        run(sql);
    }

    static Lived with(String sql) throws SQLException {
        return new Lived(TestServer.empty(), sql);
    }

    void run(String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Connection connection = database.connect()) {
                TestServer.execute(connection, sql);
            }
        }
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    String url() {
        return "postgresql://" + database.url();
    }

    /** Where it is as findings and verdicts have it, {@code postgres@127.0.0.1:5432/name}. */
    String shown() {
        return database.url();
    }

    String password() {
        return String.valueOf(database.password());
    }

    Lived set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    CommandRun compare(String... words) {
        return command("compare", words);
    }

    CommandRun snapshot(Path file, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--output", file.toString()));
        return command("snapshot", all.toArray(String[]::new));
    }

    private CommandRun command(String command, String... words) {
        List<String> all = new ArrayList<>(List.of("--url", url()));
        all.addAll(List.of(words));
        return command(command, all);
    }

    /** A command that is told itself where to go. */
    CommandRun command(String command, List<String> words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(words);
        return CommandRun.of(environment, all.toArray(String[]::new));
    }

    @Override
    public void close() {
        database.close();
    }
}
