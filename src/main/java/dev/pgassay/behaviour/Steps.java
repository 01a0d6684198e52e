package dev.pgassay.behaviour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements one after the other in a session, each of which stays or leaves nothing. What begins and ends a savepoint goes to the
 * server together with the next statement.
 */
final class Steps {

    /** Checks every constraint at once. */
    static final String IMMEDIATE = "set constraints all immediate";

    /** Lets what may wait do so. */
    static final String DEFERRED = "set constraints all deferred";

    private static final String BEGIN = "savepoint pgassay_step; ";
    private static final String END = "release savepoint pgassay_step; ";
    private static final String KEEP = END + BEGIN;
    private static final String UNDO = "rollback to savepoint pgassay_step; ";

    private static final long PRIME = 1_000_003;
    private static final int ASKED = 100;

    private final Session session;
    private final Statement statement;
    private final Effort effort = new Effort();
    private final Deque<Boolean> marks = new ArrayDeque<>();
    private final Deque<State> states = new ArrayDeque<>();
    private final Memo<Asked, Step> asked = new Memo<>(ASKED);
    private String before = BEGIN;
    private boolean deferred;
    private int statements;
    private State state = new State(0, 0);
    private long times;

    Steps(Session session) throws SQLException {
        this.session = session;
        this.statement = session.connection().createStatement();
    }

    /**
     * What stays.
     *
     * @param done the statements, in one number
     * @param time when the last of them was done
     */
    private record State(long done, long time) {}

    private record Asked(long time, String sql) {}

    /**
     * What became of a step.
     *
     * @param rows the rows of each statement that gives some
     * @param failure why the server refused, or null
     */
    record Step(
            List<List<List<@Nullable String>>> rows,
            @Nullable Failure failure) {

        /** The rows of a statement, by its place among those that give some. */
        List<List<@Nullable String>> of(int place) {
            return rows.get(place);
        }
    }

    /** Does something that stays, unless it fails. */
    Step keep(String sql) throws SQLException {
        Step step = run(sql, KEEP);
        if (step.failure() == null) {
            state = new State((state.done + sql.length()) * PRIME + sql.hashCode(), ++times);
        }
        return step;
    }

    /** What a query gives; where nothing has been done since it was asked before, what it gave then. */
    Step ask(String sql) throws SQLException {
        Asked key = new Asked(state.time, sql);
        Step known = asked.known(key);
        return known != null ? known : asked.put(key, undo(sql));
    }

    /** What was done so far and stays: where it is the same number, the same was done, if at another time. */
    long done() {
        return state.done;
    }

    /** Does something of which nothing stays. */
    Step undo(String sql) throws SQLException {
        return run(sql, UNDO);
    }

    /** Tells the session a setting, until what is around it is undone; it does not forget that there is one. */
    void tell(String setting, String value) throws SQLException {
        session.told().add(List.of(setting));
        keep("select set_config(" + Sql.literal(setting) + ", " + Sql.literal(value) + ", true)");
    }

    /** From here on everything can be undone by {@link #back()}, what stays too, until {@link #stay()}. */
    void mark() {
        before += END + "savepoint pgassay_mark; " + BEGIN;
        marks.push(deferred);
        states.push(state);
    }

    /**
     * Undoes everything since the mark. When constraints are checked is said anew: of savepoints that have been released PostgreSQL does
     * not put it back.
     */
    void back() throws SQLException {
        boolean then = marks.pop();
        state = states.pop();
        String timing = then == deferred ? "" : (then ? DEFERRED : IMMEDIATE) + "; ";
        statement.execute(before + "rollback to savepoint pgassay_mark; " + timing
                + "release savepoint pgassay_mark; savepoint pgassay_step");
        before = "";
        deferred = then;
    }

    /** What was done since the mark stays. */
    void stay() {
        marks.pop();
        states.pop();
        before += END + "release savepoint pgassay_mark; " + BEGIN;
    }

    /** From here on what may wait is checked when it is settled. */
    void defer() throws SQLException {
        keep(DEFERRED);
        deferred = true;
    }

    /** Whether what may wait does so. */
    boolean isDeferred() {
        return deferred;
    }

    /** Checks what was waiting; unless that fails, nothing waits from here on. */
    Step settle() throws SQLException {
        Step step = keep(IMMEDIATE);
        deferred &= step.failure() != null;
        return step;
    }

    /** How many steps there were. */
    int count() {
        return statements;
    }

    /** What they have cost. */
    Effort effort() {
        return effort;
    }

    private Step run(String sql, String after) throws SQLException {
        statements++;
        long begin = System.nanoTime();
        try {
            List<List<List<@Nullable String>>> rows = results(before + sql);
            before = after;
            return new Step(rows, null);
        } catch (SQLException e) {
            Failure failure = session.failure(e);
            before = UNDO;
            return new Step(List.of(), failure);
        } finally {
            effort.add(System.nanoTime() - begin);
        }
    }

    private List<List<List<@Nullable String>>> results(String sql) throws SQLException {
        List<List<List<@Nullable String>>> all = new ArrayList<>();
        boolean results = session.send(statement, sql);
        while (results || statement.getUpdateCount() >= 0) {
            if (results) {
                try (ResultSet read = statement.getResultSet()) {
                    all.add(rows(read));
                }
            }
            results = statement.getMoreResults();
        }
        return all;
    }

    private static List<List<@Nullable String>> rows(ResultSet results) throws SQLException {
        int columns = results.getMetaData().getColumnCount();
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (results.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(results.getString(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
