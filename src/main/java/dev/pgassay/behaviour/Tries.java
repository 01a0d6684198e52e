package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements of personas, each of which is undone. A truth table has thousands: all of a row class go to the server at once, and each
 * by itself only where one of them does something else than is expected.
 */
final class Tries implements AutoCloseable {

    private static final String PERSONA = "pgassay_persona";
    private static final String TRY = "pgassay_try";
    private static final String MARK = "pgassay: tried";
    private static final String DENIED = "42501";

    private final Session session;
    private final ObjectName table;
    private final Statement statement;
    private String before = "";
    private boolean open;

    /**
     * Tries inside of what is undone as a whole, in which constraints are checked at once.
     *
     * @param table what they are about
     */
    Tries(Session session, ObjectName table) throws SQLException {
        this.session = session;
        this.table = table;
        this.statement = session.connection().createStatement();
    }

    /**
     * Something that a persona tries, whom somebody has been before.
     *
     * @param first what the owner does before, or nothing
     * @param look what tells the owner behind it how many rows it has touched, or nothing
     * @param expected what is expected of it, or null
     * @param granted what the role may do with the table
     * @param entitled whether that is all that the statement needs of this table
     */
    record Attempt(
            Persona persona,
            Command command,
            String first,
            String sql,
            String look,
            @Nullable Access expected,
            Granted granted,
            boolean entitled) {

        String sqlAndLook() {
            return look.isEmpty() ? sql : sql + "; " + look;
        }

        boolean denied() {
            return expected == Access.DENIED;
        }

        /** Whether this table is what is refused: the server says its name without the schema, and there may be another of that name. */
        boolean isDenied(Failure failure, ObjectName table) {
            return failure.denies(table) && (failure.isOfPolicy() ? granted.secured() || !granted.plain() : !entitled);
        }
    }

    /** What becomes of each: the number that it tells, or of the rows that it changes. */
    List<Outcome> all(List<Attempt> attempts) throws SQLException {
        if (attempts.isEmpty()) {
            return List.of();
        }
        Optional<List<Outcome>> together = together(attempts);
        return together.isPresent() ? together.get() : oneByOne(attempts);
    }

    private List<Outcome> oneByOne(List<Attempt> attempts) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        @Nullable Persona somebody = null;
        for (Attempt attempt : attempts) {
            if (!attempt.persona().equals(somebody)) {
                before = become(attempt);
                somebody = attempt.persona();
            }
            outcomes.add(outcome(attempt));
        }
        return outcomes;
    }

    private static String become(Attempt attempt) {
        return back(PERSONA) + (attempt.first().isEmpty() ? "" : attempt.first() + "; ")
                + Assuming.sql(attempt.persona()) + "; ";
    }

    private static String back(String savepoint) {
        return "rollback to savepoint " + savepoint + "; ";
    }

    private Outcome outcome(Attempt attempt) throws SQLException {
        String whole = before + "savepoint " + TRY + "; " + attempt.sqlAndLook();
        before = back(TRY);
        try {
            List<@Nullable String> results = results(whole);
            return Outcome.of(told(attempt, results, results.size()));
        } catch (SQLException e) {
            return Outcome.of(session.failure(e));
        }
    }

    /** All in one round trip; nothing when one of them fails that should not, or is not denied that should be. */
    private Optional<List<Outcome>> together(List<Attempt> attempts) throws SQLException {
        StringBuilder sql = new StringBuilder("savepoint " + PERSONA + "; ");
        @Nullable Persona somebody = null;
        for (Attempt attempt : attempts) {
            sql.append(attempt.persona().equals(somebody) ? back(TRY) : become(attempt));
            sql.append("savepoint ").append(TRY).append("; ");
            sql.append(attempt.denied() ? denial(attempt.sql()) : attempt.sqlAndLook());
            sql.append("; select ").append(Sql.literal(MARK)).append("; ");
            somebody = attempt.persona();
        }
        sql.append(back(PERSONA)).append("release savepoint ").append(PERSONA);
        try {
            Optional<List<Outcome>> outcomes = outcomes(attempts, results(sql.toString()));
            if (outcomes.isEmpty()) {
                statement.execute("savepoint " + PERSONA);
                open = true;
            }
            return outcomes;
        } catch (SQLException e) {
            session.failure(e);
            open = true;
            return Optional.empty(); // which of them it was, each tells by itself
        }
    }

    /** What denies a statement, as a value; an error would end the round trip. */
    private static String denial(String sql) {
        String body = "begin execute " + Sql.literal(sql) + "; perform set_config('pgassay.denied', '', true);"
                + " exception when insufficient_privilege then perform set_config('pgassay.denied', sqlerrm, true); end";
        return "do " + Sql.literal(body) + "; select current_setting('pgassay.denied')";
    }

    /** What was told last before each mark. */
    private Optional<List<Outcome>> outcomes(List<Attempt> attempts, List<@Nullable String> results) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 1; i < results.size(); i++) {
            if (MARK.equals(results.get(i))) {
                if (attempts.get(outcomes.size()).denied()) {
                    String told = String.valueOf(results.get(i - 1));
                    Failure failure = new Failure(DENIED, told, null, null, null, null, null, null, false);
                    if (!attempts.get(outcomes.size()).isDenied(failure, table)) {
                        return Optional.empty();
                    }
                    outcomes.add(Outcome.of(failure));
                } else {
                    outcomes.add(Outcome.of(told(attempts.get(outcomes.size()), results, i)));
                }
            }
        }
        return outcomes.size() == attempts.size() ? Optional.of(outcomes) : Optional.empty();
    }

    /** What a statement tells whose results end here; where it counts nothing, as where a trigger does another thing, what the owner saw. */
    private static long told(Attempt attempt, List<@Nullable String> results, int end) {
        long last = Long.parseLong(String.valueOf(results.get(end - 1)));
        if (attempt.look().isEmpty()) {
            return last;
        }
        long counted = Long.parseLong(String.valueOf(results.get(end - 3))); // before the role is the owner's again
        return counted > 0 ? counted : last;
    }

    private List<@Nullable String> results(String sql) throws SQLException {
        List<@Nullable String> all = new ArrayList<>();
        boolean results = session.send(statement, sql);
        while (results || statement.getUpdateCount() >= 0) {
            if (results) {
                try (ResultSet read = statement.getResultSet()) {
                    all.add(read.next() ? read.getString(1) : "0");
                }
            } else {
                all.add(Integer.toString(statement.getUpdateCount()));
            }
            results = statement.getMoreResults();
        }
        return all;
    }

    /** The session is the owner's again. */
    @Override
    public void close() throws SQLException {
        try (statement) {
            if (open) {
                statement.execute(back(PERSONA) + "release savepoint " + PERSONA);
            }
        }
    }
}
