package dev.pgassay.witness;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ContainerProgram;
import dev.pgassay.scratch.InstalledServer;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.TransactionMode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** pg_dump, and a server that it is not too old for: the usual one, or one of the same installation. */
final class Witness implements AutoCloseable {

    private static final List<String> ROLES = List.of("witness_one", "witness_two", "witness_reader");

    private final PgDump pgDump;
    private final Supplier<ScratchDatabase> databases;
    private final Runnable closing;

    private Witness(PgDump pgDump, Supplier<ScratchDatabase> databases, Runnable closing) throws SQLException {
        this.pgDump = pgDump;
        this.databases = databases;
        this.closing = closing;
        forRoles(this::makeRoles);
    }

    /** Nothing where the machine has no pg_dump for a server that can be had. */
    static Optional<Witness> find() throws SQLException, IOException {
        Optional<PgDump> usual = ofUsualServer();
        if (usual.isPresent()) {
            return Optional.of(new Witness(usual.get(), TestServer::empty, () -> {}));
        }
        for (InstalledPgDump each : InstalledPgDump.all()) {
            Optional<Path> home = each.installation();
            if (home.isPresent()) {
                return Optional.of(onServerOf(each, home.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<PgDump> ofUsualServer() throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            Optional<PgDump> inside = ContainerProgram.behind(database).map(ContainerPgDump::new);
            return inside.or(() -> InstalledPgDump.all().stream()
                    .filter(each -> each.version() >= version)
                    .findFirst());
        }
    }

    private static Witness onServerOf(InstalledPgDump pgDump, Path home) throws SQLException, IOException {
        InstalledServer server = InstalledServer.start(home);
        Scratch scratch = server.scratch();
        Migrations none = Migrations.discover(new MigrationFolder(
                Path.of("src/test/resources/dev/pgassay/witness/nothing"),
                Naming.FLYWAY,
                List.of(),
                TransactionMode.PER_FILE,
                List.of(),
                Map.of()));
        return new Witness(pgDump, () -> scratch.database(Platform.PLAIN, none), () -> {
            scratch.close();
            server.close();
        });
    }

    ScratchDatabase database() {
        return databases.get();
    }

    PgDump pgDump() {
        return pgDump;
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void forRoles(Work work) throws SQLException {
        try (ScratchDatabase database = database();
                Connection connection = database.connect()) {
            work.on(connection);
        }
    }

    private void makeRoles(Connection connection) throws SQLException {
        dropRoles(connection); // of a run that was killed
        for (String role : ROLES) {
            TestServer.execute(connection, "create role " + role);
        }
    }

    private void dropRoles(Connection connection) throws SQLException {
        List<String> roles = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select quote_ident(rolname) from pg_roles where rolname ~ '^witness_'")) {
            while (result.next()) {
                roles.add(result.getString(1));
            }
        }
        for (String role : roles) {
            TestServer.execute(connection, "drop role " + role);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            forRoles(this::dropRoles);
        } finally {
            closing.run();
        }
    }
}
