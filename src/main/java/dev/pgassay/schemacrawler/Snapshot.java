package dev.pgassay.schemacrawler;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The read-only transaction in which SchemaCrawler reads. Closing it leaves the connection as it was. */
final class Snapshot implements AutoCloseable {

    private static final String ISOLATION = "set transaction isolation level repeatable read, read only; ";

    // names are printed qualified exactly when they are outside the path
    private static final String SETTINGS = "set local search_path = public; set local jit = off;"
            + " set local statement_timeout = '60s'; set local lock_timeout = '5s';"
            + " set local quote_all_identifiers = off; set local transaction_read_only = on";

    private final Connection connection;
    private final boolean autoCommit;
    private final @Nullable Savepoint savepoint;

    private Snapshot(Connection connection, boolean autoCommit, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.savepoint = savepoint;
    }

    /** Begins one, or goes on in the one that is under way; only these schemas are read, all where there are none. */
    static Snapshot begin(Connection connection, Collection<String> schemas) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        Snapshot snapshot;
        if (state(connection) == TransactionState.IDLE) {
            connection.setAutoCommit(false);
            snapshot = new Snapshot(connection, autoCommit, null);
        } else {
            snapshot = new Snapshot(connection, autoCommit, connection.setSavepoint());
        }
        try {
            snapshot.set(schemas);
            return snapshot;
        } catch (SQLException e) {
            snapshot.closeAfter(e);
            throw e;
        }
    }

    private void set(Collection<String> schemas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(savepoint == null ? ISOLATION + SETTINGS : SETTINGS);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select pg_catalog.set_config('" + PostgreSqlConnector.SCHEMAS + "', ?, true)")) {
            statement.setString(1, String.join(PostgreSqlConnector.SEPARATOR, schemas));
            statement.execute();
        }
    }

    private static TransactionState state(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState();
    }

    /** SchemaCrawler logs what the server refuses and goes on with less; the transaction tells. */
    void requireUnbroken() throws SQLException {
        if (state(connection) != TransactionState.OPEN) {
            throw new SQLException(
                    "SchemaCrawler could not read all of the schema: the server refused a query; the logger"
                            + " schemacrawler has its message");
        }
    }

    private void closeAfter(SQLException failure) {
        try {
            close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (savepoint != null) {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        } else {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }
}
