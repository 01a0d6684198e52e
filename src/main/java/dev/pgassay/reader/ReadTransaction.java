package dev.pgassay.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The one transaction in which a catalog is read. Closing it leaves the connection as it was. */
final class ReadTransaction implements AutoCloseable {

    // public, because a printed name is qualified exactly when it is outside it; pg_catalog is always searched before
    private static final String SETTINGS =
            "set local search_path = public; set local jit = off; set local statement_timeout = '60s';"
                    + " set local lock_timeout = '5s'; set local default_transaction_read_only = on";

    private final Connection connection;
    private final boolean autoCommit;
    private final @Nullable Savepoint savepoint;

    private ReadTransaction(Connection connection, boolean autoCommit, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.savepoint = savepoint;
    }

    static ReadTransaction begin(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        boolean underWay = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        if (underWay) {
            Savepoint savepoint = connection.setSavepoint();
            execute(connection, SETTINGS);
            return new ReadTransaction(connection, autoCommit, savepoint);
        }
        connection.setAutoCommit(false);
        execute(connection, "set transaction isolation level repeatable read, read only; " + SETTINGS);
        return new ReadTransaction(connection, autoCommit, null);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (savepoint != null) {
            connection.rollback(savepoint);
        } else {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }
}
