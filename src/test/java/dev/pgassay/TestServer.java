package dev.pgassay;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.scratch.TransactionMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** One scratch server for all integration tests of a JVM; it goes with the JVM. */
public final class TestServer {

    /** The configuration of the five databases. */
    public static final ProjectConfig PROJECT = ProjectConfig.load(Path.of("pgassay.yaml"));

    private static final Scratch SERVER = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()));

    private TestServer() {}

    /** An empty database on a server that has pgvector. */
    public static ScratchDatabase empty() {
        return SERVER.database(
                Platform.PLAIN,
                Migrations.discover(new MigrationFolder(
                        Path.of("src/test/resources/dev/pgassay/nothing"),
                        Naming.FLYWAY,
                        List.of(),
                        TransactionMode.PER_FILE,
                        List.of(),
                        Map.of())));
    }

    /** A migrated database of its own, one of those that {@code pgassay.yaml} names. */
    public static ScratchDatabase migrated(String name) {
        DatabaseConfig database = PROJECT.select(List.of(name)).get(0);
        return SERVER.database(database.platform(), Migrations.discover(database.migrations()));
    }

    /** Runs statements. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
