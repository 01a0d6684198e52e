package dev.pgassay.behaviour;

import dev.pgassay.expect.Persona;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on a scratch database in which anything may be tried, and of which nothing stays. There is no other way in: only
 * what makes scratch databases makes a {@link ScratchDatabase}.
 */
final class Session implements AutoCloseable {

    private final ScratchDatabase database;
    private final Limits limits;
    private Backend backend;
    private long transaction;
    private int restarts;
    private int depth;
    private boolean mayHaveStayed;

    private Session(ScratchDatabase database, Limits limits, Backend backend) {
        this.database = database;
        this.limits = limits;
        this.backend = backend;
    }

    static Session open(ScratchDatabase database) throws SQLException {
        return open(database, Limits.USUAL);
    }

    static Session open(ScratchDatabase database, Limits limits) throws SQLException {
        Session session = new Session(database, limits, Backend.open(database, limits));
        try {
            session.begin();
            return session;
        } catch (SQLException e) {
            session.backend.close();
            throw e;
        }
    }

    private void begin() throws SQLException {
        depth = 0;
        restarts++;
        transaction = backend.begin();
    }

    /** Goes on with another connection, which has been told nothing; nothing is left of what is around it. */
    void anew() throws SQLException {
        backend.close();
        backend = Backend.open(database, limits);
        begin();
    }

    /** The settings that the connection has been told. */
    ToldSettings told() {
        return backend.told();
    }

    /** What statements with parameters are prepared on; never commit it. */
    Connection connection() {
        return backend.connection();
    }

    /** How often it had to begin anew: what stayed before has not stayed. */
    int restarts() {
        return restarts;
    }

    /** Whether somebody has ended a transaction: what was in it may be there for good. */
    boolean mayHaveStayed() {
        return mayHaveStayed;
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
        send(backend.statement(), "savepoint " + savepoint + (first.isEmpty() ? "" : "; " + first));
        @Nullable Throwable failure = null;
        try {
            return work.run();
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            if (!(failure instanceof TransactionEnded) && !connection().isClosed()) {
                back(savepoint, failure);
            }
        }
    }

    private void back(String savepoint, @Nullable Throwable failure) throws SQLException {
        try {
            backend.statement().execute("rollback to savepoint " + savepoint + "; release savepoint " + savepoint);
            depth--;
        } catch (SQLException e) {
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw ended(TransactionEnded.behind(e));
        }
    }

    private TransactionEnded ended(TransactionEnded ended) throws SQLException {
        mayHaveStayed = true;
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
        backend.statement().execute("savepoint " + savepoint);
        try {
            T result = work.run();
            backend.statement().execute("release savepoint " + savepoint);
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
        if (connection().isClosed()
                || e.getSQLState() == null
                || e.getSQLState().startsWith("08")) {
            throw e;
        }
        return Failure.of(e, backend.isLate());
    }

    /**
     * Runs SQL that somebody wrote; the number of rows of its last statement that tells one.
     *
     * @throws TransactionEnded when it ended the transaction; the session has a new one
     */
    long script(String sql) throws SQLException {
        long rows = execute(sql);
        if (number("select txid_current()") != transaction) {
            throw ended(new TransactionEnded());
        }
        return rows;
    }

    /** Runs SQL; the number of rows of its last statement that tells one. */
    long execute(String sql) throws SQLException {
        return unlessLost(() -> backend.execute(sql));
    }

    /** Sends SQL, on whichever statement of this connection. */
    boolean send(Statement on, String sql) throws SQLException {
        return unlessLost(() -> backend.send(on, sql));
    }

    /** Sends a query. */
    ResultSet ask(Statement on, String sql) throws SQLException {
        return unlessLost(() -> backend.ask(on, sql));
    }

    /** Where the server says no more, the session goes on with another connection, if there is one. */
    private <T> T unlessLost(Work<T> work) throws SQLException {
        try {
            return work.run();
        } catch (SQLException e) {
            String loss = backend.loss(e);
            try {
                anew();
            } catch (SQLException none) {
                e.addSuppressed(none);
                throw e;
            }
            throw new TransactionEnded(loss, e);
        }
    }

    /** The one number that a query gives. */
    long number(String sql) throws SQLException {
        return Long.parseLong(Objects.requireNonNull(text(sql), sql));
    }

    /** The text in the first column of the first row, or null. */
    @Nullable
    String text(String sql) throws SQLException {
        return unlessLost(() -> Optional.ofNullable(backend.text(sql))).orElse(null);
    }

    /** Nothing of it stays. */
    @Override
    public void close() throws SQLException {
        backend.close();
    }
}
