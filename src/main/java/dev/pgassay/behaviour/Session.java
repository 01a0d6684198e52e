package dev.pgassay.behaviour;

import dev.pgassay.expect.Persona;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on a scratch database in which anything may be tried, and of which nothing stays. There is no other way in: only
 * what makes scratch databases makes a {@link ScratchDatabase}.
 */
final class Session implements AutoCloseable {

    /** What is refused is told by its code, and whom it is about by its text: in English, where the owner may choose that. */
    private static final String IN_ENGLISH = "select pg_catalog.set_config('lc_messages', 'C', true)"
            + " from pg_catalog.pg_roles where rolname = current_user and rolsuper";

    private final Connection connection;
    private final Statement statement;
    private final Limits limits;
    private final Waiting waiting;
    private long transaction;
    private int restarts;
    private int depth;

    private Session(Connection connection, Limits limits) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.limits = limits;
        this.waiting = new Waiting(limits);
    }

    static Session open(ScratchDatabase database) throws SQLException {
        return open(database, Limits.USUAL);
    }

    static Session open(ScratchDatabase database, Limits limits) throws SQLException {
        Connection connection = database.connect();
        try {
            connection.setAutoCommit(false);
            Session session = new Session(connection, limits);
            session.begin();
            return session;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void begin() throws SQLException {
        depth = 0;
        restarts++;
        statement.execute(
                limits.sql() + "; set local jit = off; set local standard_conforming_strings = on; " + IN_ENGLISH);
        transaction = number("select txid_current()");
    }

    /** What statements with parameters are prepared on; never commit it. */
    Connection connection() {
        return connection;
    }

    /** How often it had to begin anew: what stayed before has not stayed. */
    int restarts() {
        return restarts;
    }

    Limits limits() {
        return limits;
    }

    /** Something that is done to the database. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Does something and undoes it, whatever became of it: rows, settings, the role.
     *
     * @throws TransactionEnded when it ended the transaction; the session has a new one
     */
    <T> T undone(Work<T> work) throws SQLException {
        return undone("", work);
    }

    /** The same, after a statement that is sent along. */
    <T> T undone(String first, Work<T> work) throws SQLException {
        String savepoint = "pgassay_" + ++depth;
        statement.execute("savepoint " + savepoint + (first.isEmpty() ? "" : "; " + first));
        @Nullable Throwable failure = null;
        try {
            return work.run();
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            if (!(failure instanceof TransactionEnded) && !connection.isClosed()) {
                back(savepoint, failure);
            }
        }
    }

    private void back(String savepoint, @Nullable Throwable failure) throws SQLException {
        try {
            statement.execute("rollback to savepoint " + savepoint + "; release savepoint " + savepoint);
            depth--;
        } catch (SQLException e) {
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw ended(e);
        }
    }

    private RuntimeException ended(SQLException e) throws SQLException {
        TransactionEnded ended = TransactionEnded.behind(e);
        connection.rollback();
        begin();
        return ended;
    }

    /**
     * Does something that stays until what is around it is undone; when it fails, nothing of it stays and the session goes on.
     *
     * @throws TransactionEnded when it ended the transaction; the session has a new one
     */
    <T> T kept(Work<T> work) throws SQLException {
        String savepoint = "pgassay_" + ++depth;
        statement.execute("savepoint " + savepoint);
        try {
            T result = work.run();
            statement.execute("release savepoint " + savepoint);
            depth--;
            return result;
        } catch (TransactionEnded e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            back(savepoint, e);
            throw e;
        }
    }

    /** Everything that follows is done as this persona, until what is around it is undone. */
    void become(Persona persona) throws SQLException {
        Assuming.become(this, persona);
    }

    /** Why a statement is refused, or null; it is undone, and takes one round trip when it is not. */
    @Nullable
    Failure refusal(String sql) throws SQLException {
        String savepoint = "pgassay_" + ++depth;
        try {
            execute("savepoint " + savepoint + "; " + sql + "; set constraints all immediate; rollback to savepoint "
                    + savepoint + "; release savepoint " + savepoint);
            depth--;
            return null;
        } catch (SQLException e) {
            Failure failure = failure(e);
            back(savepoint, e);
            return failure;
        }
    }

    /**
     * What the server said.
     *
     * @throws SQLException what was given, when it is not the server's answer to a statement but the loss of the connection
     */
    Failure failure(SQLException e) throws SQLException {
        if (connection.isClosed() || e.getSQLState() == null || e.getSQLState().startsWith("08")) {
            throw e;
        }
        return Failure.of(e, waiting.isOver());
    }

    /**
     * Runs SQL that somebody wrote; the number of rows of its last statement that tells one.
     *
     * @throws TransactionEnded when it ended the transaction; the session has a new one
     */
    long script(String sql) throws SQLException {
        long rows = execute(sql);
        if (number("select txid_current()") != transaction) {
            connection.rollback();
            begin();
            throw new TransactionEnded();
        }
        return rows;
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

    /** Sends SQL, on whichever statement of this connection. */
    boolean send(Statement on, String sql) throws SQLException {
        waiting.begins();
        return on.execute(sql);
    }

    /** Sends a query. */
    ResultSet ask(Statement on, String sql) throws SQLException {
        waiting.begins();
        return on.executeQuery(sql);
    }

    /** The one number that a query gives. */
    long number(String sql) throws SQLException {
        return Long.parseLong(Objects.requireNonNull(text(sql), sql));
    }

    /** The text in the first column of the first row, or null. */
    @Nullable
    String text(String sql) throws SQLException {
        try (ResultSet results = ask(statement, sql)) {
            return results.next() ? results.getString(1) : null;
        }
    }

    /** Nothing of it stays. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
