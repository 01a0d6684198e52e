package dev.pgassay.assertions;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Spellers;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.ServerSpeller;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The shop of pgtap.sql, made in a transaction that is rolled back: its roles belong to the server of all tests. */
final class Shop implements AutoCloseable {

    private static final Path SCHEMA = Path.of("src/test/resources/dev/pgassay/assertions/pgtap.sql");

    private final ScratchDatabase database = TestServer.empty();
    private final Connection connection;
    private final Catalog catalog;

    Shop() throws SQLException, IOException {
        connection = database.connect();
        connection.setAutoCommit(false);
        Collection<CatalogObject> others = CatalogReader.read(connection).all(Kind.ROLE);
        TestServer.execute(connection, Files.readString(SCHEMA));
        catalog = without(others, CatalogReader.read(connection));
        Spellers.remember(catalog, new ServerSpeller(connection));
    }

    Catalog catalog() {
        return catalog;
    }

    /** The server has roles of its own, and those that other tests make. */
    private static Catalog without(Collection<CatalogObject> roles, Catalog all) {
        List<CatalogObject> rest = all.objects().values().stream()
                .flatMap(objects -> objects.values().stream())
                .filter(object -> !roles.contains(object))
                .toList();
        return Catalog.of(all.server(), rest, all.unmodeled());
    }

    @Override
    public void close() throws SQLException {
        try (database;
                connection) {
            connection.rollback();
        }
    }
}
