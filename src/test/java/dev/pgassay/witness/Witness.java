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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** pg_dump, and a server that it is not too old for: the usual one, or one of the same installation. */
final class Witness implements AutoCloseable {

    private final PgDump pgDump;
    private final Runnable closing;
    private final Surroundings surroundings;

    private Witness(PgDump pgDump, Supplier<ScratchDatabase> databases, Runnable closing) throws SQLException {
        this.pgDump = pgDump;
        this.closing = closing;
        this.surroundings = new Surroundings(databases);
    }

    /** Nothing where the machine has no pg_dump for a server that can be had. */
    static Optional<Witness> find(List<InstalledPgDump> installed) throws SQLException, IOException {
        Optional<PgDump> usual = ofUsualServer(installed);
        if (usual.isPresent()) {
            return Optional.of(new Witness(usual.get(), TestServer::empty, () -> {}));
        }
        for (InstalledPgDump each : installed) {
            Optional<Path> home = each.installation();
            if (home.isPresent()) {
                return Optional.of(onServerOf(each, home.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<PgDump> ofUsualServer(List<InstalledPgDump> installed) throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            Optional<PgDump> inside = ContainerProgram.behind(database).map(ContainerPgDump::new);
            return inside.or(() ->
                    installed.stream().filter(each -> each.version() >= version).findFirst());
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
        return surroundings.database();
    }

    PgDump pgDump() {
        return pgDump;
    }

    @Override
    public void close() throws SQLException {
        try {
            surroundings.close();
        } finally {
            closing.run();
        }
    }
}
