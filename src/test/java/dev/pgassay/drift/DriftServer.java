package dev.pgassay.drift;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One empty database, in which each file runs in a transaction that is read and rolled back, so that no roles are left behind. */
final class DriftServer implements AutoCloseable {

    /** A role that may connect and nothing else. */
    private static final String NOBODY = "create role drift_nobody login";

    private final ScratchDatabase database;
    private final Connection connection;

    DriftServer() throws SQLException {
        database = TestServer.empty();
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    /** What two readers see of the same. */
    record Seen(Catalog bySuperuser, Catalog byNobody) {}

    int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** What a case needs and this server is without, or null. */
    @Nullable
    String lack(Path sql) throws IOException, SQLException {
        return TestServer.lack(connection, sql);
    }

    String sql(Path file) throws IOException, SQLException {
        return TestServer.sql(connection, file);
    }

    boolean offersVector() throws SQLException {
        return TestServer.offersVector(connection);
    }

    Catalog read(String sql) throws SQLException {
        try {
            TestServer.execute(connection, sql);
            return CatalogReader.read(connection);
        } finally {
            connection.rollback();
        }
    }

    /**
     * What is there behind some SQL.
     *
     * @param refused why the server did not take a statement, by the statement
     */
    record Restored(Catalog catalog, Map<String, String> refused) {}

    /** What a file makes, with what puts parts of it back, one after the other. */
    Restored restored(String sql, Collection<String> statements) throws SQLException {
        Map<String, String> refused = new TreeMap<>();
        try {
            TestServer.execute(connection, sql);
            for (String statement : statements) {
                Savepoint before = connection.setSavepoint();
                try {
                    TestServer.execute(connection, statement);
                } catch (SQLException e) {
                    connection.rollback(before);
                    refused.put(statement, String.valueOf(e.getMessage()));
                }
            }
            return new Restored(CatalogReader.read(connection), refused);
        } finally {
            connection.rollback();
        }
    }

    Seen readTwice(String sql) throws SQLException {
        try {
            TestServer.execute(connection, NOBODY);
            TestServer.execute(connection, sql);
            Catalog mine = CatalogReader.read(connection);
            TestServer.execute(connection, "set session authorization drift_nobody");
            return new Seen(mine, CatalogReader.read(connection));
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
