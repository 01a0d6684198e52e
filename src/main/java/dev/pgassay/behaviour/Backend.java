package dev.pgassay.behaviour;

import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One connection of a session, with what it has been told: another begins without that. */
final class Backend implements AutoCloseable {

    /** What is refused is told by its code, and whom it is about by its text: in English, where the owner may choose that. */
    private static final String IN_ENGLISH = "select pg_catalog.set_config('lc_messages', 'C', true)"
            + " from pg_catalog.pg_roles where rolname = current_user and rolsuper";

    /** Whoever sets it says how long something may take. */
    private static final String TIMEOUT = "statement_timeout";

    private final Connection connection;
    private final Statement statement;
    private final Limits limits;
    private final Waiting waiting;
    private final ToldSettings told = new ToldSettings();
    private final Watch watch;
    private boolean ownTime;

    private Backend(ScratchDatabase database, Connection connection, Limits limits) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.limits = limits;
        this.waiting = new Waiting(limits);
        try (ResultSet results = statement.executeQuery("select pg_catalog.pg_backend_pid()")) {
            results.next();
            this.watch = Watch.over(database, results.getInt(1), limits);
        }
    }

    static Backend open(ScratchDatabase database, Limits limits) throws SQLException {
        Connection connection = database.connect();
        try {
            connection.setAutoCommit(false);
            return new Backend(database, connection, limits);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Statement statement() {
        return statement;
    }

    ToldSettings told() {
        return told;
    }

    /** Begins a transaction, of which nothing will stay; its number. */
    long begin() throws SQLException {
        connection.rollback();
        ownTime = false;
        statement.execute(
                limits.sql() + "; set local jit = off; set local standard_conforming_strings = on; " + IN_ENGLISH);
        return Long.parseLong(Objects.requireNonNull(text("select txid_current()")));
    }

    /** Sends SQL, on whichever statement of this connection. */
    boolean send(Statement on, String sql) throws SQLException {
        return watched(sql, () -> on.execute(sql));
    }

    /** Sends a query. */
    ResultSet ask(Statement on, String sql) throws SQLException {
        return watched(sql, () -> on.executeQuery(sql));
    }

    private <T> T watched(String sql, Session.Work<T> work) throws SQLException {
        waiting.begins();
        ownTime |= sql.contains(TIMEOUT);
        if (!ownTime) {
            watch.begins();
        }
        try {
            return work.run();
        } finally {
            watch.ends();
        }
    }

    /** The text in the first column of the first row, or null. */
    @Nullable
    String text(String sql) throws SQLException {
        try (ResultSet results = ask(statement, sql)) {
            return results.next() ? results.getString(1) : null;
        }
    }

    /**
     * Why the connection is gone.
     *
     * @throws SQLException what was given, when it is not gone
     */
    String loss(SQLException told) throws SQLException {
        if (!connection.isClosed()) {
            throw told;
        }
        return (watch.hasEnded()
                        ? "it went on when it was stopped after " + limits.statement() + " (statement_timeout), as what"
                                + " catches query_canceled does, and its connection was ended: "
                        : "it ended the connection: ")
                + Failure.of(told, false).text(limits);
    }

    /** Runs SQL; the number of rows of its last statement that tells one. */
    long execute(String sql) throws SQLException {
        long rows = 0;
        boolean results = send(statement, sql);
        while (true) {
            if (results) {
                try (ResultSet read = statement.getResultSet()) {
                    rows = 0;
                    while (read.next()) {
                        rows++;
                    }
                }
            } else if (statement.getUpdateCount() < 0) {
                return rows;
            } else {
                rows = statement.getUpdateCount();
            }
            results = statement.getMoreResults();
        }
    }

    /** Whether what was sent last took as long as one statement may. */
    boolean isLate() {
        return waiting.isOver();
    }

    /** Nothing of it stays. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            watch.close();
            if (!connection.isClosed()) {
                connection.rollback();
            }
        }
    }
}
