package dev.pgassay;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchKind;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.scratch.TransactionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One scratch server for all integration tests of a JVM; it goes with the JVM. */
public final class TestServer {

    /** The configuration of the five databases. */
    public static final ProjectConfig PROJECT = ProjectConfig.load(Path.of("pgassay.yaml"));

    private static final Pattern VERSIONS = Pattern.compile("-- (since|until) (\\d+)$");

    private static final Scratch SERVER = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()));

    private TestServer() {}

    /** Whether the server goes with the JVM; others belong to somebody, and nothing is done to them but in databases of ours. */
    public static boolean isOurs() {
        return SERVER.kind() != ScratchKind.SERVER;
    }

    /** An empty database on a server that has pgvector, where that can be had. */
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

    /** What the SQL of a case needs and this server is without, or null; a file since beside it names the first version. */
    public static @Nullable String lack(Connection connection, Path sql) throws IOException, SQLException {
        Path since = sql.resolveSibling("since");
        int first =
                Files.exists(since) ? Integer.parseInt(Files.readString(since).strip()) : 0;
        if (connection.getMetaData().getDatabaseMajorVersion() < first) {
            return "PostgreSQL " + first;
        }
        return Files.readString(sql).contains("extension vector") && !offersVector(connection) ? "pgvector" : null;
    }

    /** The SQL of a case for this server; a line for some versions only ends in {@code -- since 16} or {@code -- until 16}. */
    public static String sql(Connection connection, Path file) throws IOException, SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        return Files.readString(file)
                .lines()
                .filter(line -> isFor(version, line))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isFor(int version, String line) {
        Matcher versions = VERSIONS.matcher(line);
        if (!versions.find()) {
            return true;
        }
        int bound = Integer.parseInt(versions.group(2));
        return versions.group(1).equals("since") ? version >= bound : version <= bound;
    }

    /** Whether pgvector can be created: an external server may be without it. */
    public static boolean offersVector(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results =
                        statement.executeQuery("select from pg_available_extensions where name = 'vector'")) {
            return results.next();
        }
    }

    /** Runs statements. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
