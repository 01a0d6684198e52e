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

    /**
     * All that decides how the server prints names and values, whatever the role, the database or this machine have set.
     * The path is public, because a printed name is qualified exactly when it is outside it; pg_catalog is always searched
     * before.
     */
    static final String PRINTING = "set local search_path = public; set local timezone = 'UTC';"
            + " set local datestyle = 'ISO, MDY'; set local intervalstyle = postgres; set local bytea_output = hex;"
            + " set local extra_float_digits = 1; set local quote_all_identifiers = off;"
            + " set local standard_conforming_strings = on";

    private static final String ISOLATION = "set transaction isolation level repeatable read, read only; ";

    // statistics that are not there yet know of no object that people made: a nested loop, once for each of none
    private static final String SETTINGS = PRINTING + "; set local jit = off; set local enable_nestloop = off;"
            + " set local transaction_read_only = on; ";

    // the types of an extension are compared by operators that are its own
    private static final String SEARCH_EXTENSIONS =
            "select pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', 'public', (select"
                    + " pg_catalog.string_agg(distinct pg_catalog.quote_ident(n.nspname), ', ') from"
                    + " pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace)), true)";

    private final Connection connection;
    private final boolean autoCommit;
    private final @Nullable Savepoint savepoint;
    private final ReadLimits limits;
    private final Journal journal;

    private ReadTransaction(Connection connection, @Nullable Savepoint savepoint, ReadLimits limits, Journal journal)
            throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.savepoint = savepoint;
        this.limits = limits;
        this.journal = journal;
    }

    static ReadTransaction begin(Connection connection) throws SQLException {
        return begin(connection, ReadLimits.DEFAULT, new Journal());
    }

    static ReadTransaction begin(Connection connection, ReadLimits limits, Journal journal) throws SQLException {
        Savepoint savepoint = isUnderWay(connection) ? connection.setSavepoint() : null;
        ReadTransaction transaction = new ReadTransaction(connection, savepoint, limits, journal);
        try {
            transaction.start();
            return transaction;
        } catch (SQLException e) {
            transaction.closeAfter(e);
            throw e;
        }
    }

    private void start() throws SQLException {
        if (savepoint == null) {
            connection.setAutoCommit(false);
            execute("begin", ISOLATION + SETTINGS + limits.settings());
        } else {
            execute("savepoint", SETTINGS + limits.settings());
        }
    }

    static boolean isUnderWay(Connection connection) throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
    }

    /** Looks up unqualified names in the schemas of extensions too. */
    ReadTransaction searchExtensions() throws SQLException {
        execute("", SEARCH_EXTENSIONS);
        return this;
    }

    /** What comes first is said by the driver, in the same breath. */
    private void execute(String first, String sql) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        journal.ran(first.isEmpty() ? sql : first + "; " + sql, start, 0);
    }

    Connection connection() {
        return connection;
    }

    /** The next statement sees what is there then, unless a transaction that was under way holds on to its own moment. */
    void forget() throws SQLException {
        if (savepoint == null) {
            rollback();
            // the operators of what follows are PostgreSQL's own, whatever the session's path is
            execute("begin", "set transaction read only; " + PRINTING + "; " + limits.settings());
        }
    }

    /** After an error: nothing else can be asked before. */
    void recover() throws SQLException {
        if (savepoint == null) {
            forget();
        } else {
            connection.rollback(savepoint);
            start();
        }
    }

    private void rollback() throws SQLException {
        long start = System.nanoTime();
        connection.rollback();
        journal.ran("rollback", start, 0);
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
            rollback();
            connection.setAutoCommit(autoCommit);
        }
    }
}
