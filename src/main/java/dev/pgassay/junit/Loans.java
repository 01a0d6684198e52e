package dev.pgassay.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a test, or a whole class, has been given: at most two connections, one of which is committed, and a data source. */
final class Loans implements AutoCloseable {

    private final TestDatabase database;
    private @Nullable Connection rolledBack;
    private @Nullable Connection committed;
    private @Nullable TrackedDataSource dataSource;

    Loans(TestDatabase database) {
        this.database = database;
    }

    /** The same connection for whoever asks, with auto-commit off; a new one when it has been closed. */
    synchronized Connection connection(boolean commits) throws SQLException {
        Connection known = commits ? committed : rolledBack;
        if (known != null && !known.isClosed()) {
            return known;
        }
        database.handedOut();
        Connection opened = database.connect();
        opened.setAutoCommit(false);
        if (commits) {
            committed = opened;
        } else {
            rolledBack = opened;
        }
        return opened;
    }

    synchronized DataSource dataSource() {
        if (dataSource == null) {
            database.handedOut();
            dataSource = new TrackedDataSource(database);
        }
        return dataSource;
    }

    /** Ends the transactions. Throws {@link IllegalStateException} when what should be committed cannot be. */
    synchronized void settle() {
        Connection back = rolledBack;
        if (back != null) {
            Quietly.run("rolling back what a test did", () -> {
                if (!back.isClosed() && !back.getAutoCommit()) {
                    back.rollback();
                }
            });
        }
        if (committed != null) {
            commit(committed);
        }
    }

    private void commit(Connection connection) {
        try {
            if (connection.isClosed()) {
                committed = null;
                throw new IllegalStateException("the @Committed Connection of " + database.owner()
                        + " has been closed, which rolls back; leave it open, it is closed after the test");
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "what was done through the @Committed Connection of " + database.owner()
                            + " could not be committed: " + e.getMessage(),
                    e);
        }
    }

    @Override
    public synchronized void close() {
        List<AutoCloseable> all = new ArrayList<>();
        for (AutoCloseable lent : new @Nullable AutoCloseable[] {rolledBack, committed, dataSource}) {
            if (lent != null) {
                all.add(lent);
            }
        }
        all.forEach(lent -> Quietly.run("closing what a test was given", lent::close));
    }
}
