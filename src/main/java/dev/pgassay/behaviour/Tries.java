package dev.pgassay.behaviour;

import dev.pgassay.expect.Persona;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Statements of personas, each of which is undone. One goes to the server together with what undoes the one before it and with what
 * makes the session somebody's: a truth table has thousands.
 */
final class Tries implements AutoCloseable {

    private static final String PERSONA = "pgassay_persona";
    private static final String TRY = "pgassay_try";

    private final Session session;
    private final Statement statement;
    private String before = "";

    /** Tries inside of what is undone as a whole, in which constraints are checked at once. */
    Tries(Session session) throws SQLException {
        this.session = session;
        this.statement = session.connection().createStatement();
        statement.execute("savepoint " + PERSONA);
    }

    /**
     * What follows is tried as this persona, whom somebody has been before.
     *
     * @param first what the owner does before, or nothing
     */
    void as(Persona persona, String first) {
        before = back(PERSONA) + (first.isEmpty() ? "" : first + "; ") + Assuming.sql(persona) + "; ";
    }

    private static String back(String savepoint) {
        return "rollback to savepoint " + savepoint + "; ";
    }

    /** What becomes of a statement: the number that it tells, or of the rows that it changes. */
    Outcome outcome(String sql) throws SQLException {
        String whole = before + "savepoint " + TRY + "; " + sql;
        before = back(TRY);
        try {
            return Outcome.of(last(whole));
        } catch (SQLException e) {
            return Outcome.of(session.failure(e));
        }
    }

    private long last(String sql) throws SQLException {
        String last = "0";
        boolean results = statement.execute(sql);
        while (results || statement.getUpdateCount() >= 0) {
            if (results) {
                try (ResultSet read = statement.getResultSet()) {
                    last = read.next() ? read.getString(1) : "0";
                }
            } else {
                last = Integer.toString(statement.getUpdateCount());
            }
            results = statement.getMoreResults();
        }
        return Long.parseLong(last);
    }

    /** The session is the owner's again. */
    @Override
    public void close() throws SQLException {
        try (statement) {
            statement.execute(back(PERSONA));
        }
    }
}
