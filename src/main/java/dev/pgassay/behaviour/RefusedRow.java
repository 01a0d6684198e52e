package dev.pgassay.behaviour;

import dev.pgassay.expect.Persona;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.finding.Difference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row that must be refused, as it is tried. */
final class RefusedRow {

    private static final String LACKING = "23502";

    private static final int SHOWN = 500;

    /** A statement and what became of it. */
    private record Tried(String insert, Outcome outcome) {}

    /**
     * What a try has shown.
     *
     * @param differences what is not as expected
     * @param outcome what became of the row, or null where two were tried
     * @param hint what was sent, or what the server said
     */
    record Shown(List<Difference> differences, @Nullable Outcome outcome, String hint) {}

    private final RejectsExpectation expected;
    private final TableRows rows;
    private final Session session;
    private final Shapes shapes;
    private final Common common;
    private final Casting casting;

    RefusedRow(
            RejectsExpectation expected,
            TableRows rows,
            Session session,
            Shapes shapes,
            Common common,
            Casting casting) {
        this.expected = expected;
        this.rows = rows;
        this.session = session;
        this.shapes = shapes;
        this.common = common;
        this.casting = casting;
    }

    /**
     * Tries it.
     *
     * @throws NoRows when it cannot be tried
     */
    Shown run() throws SQLException {
        try {
            return expected.same().isEmpty() ? shown(attempt()) : again();
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    private Shown shown(Tried tried) {
        Failure failure = tried.outcome().failure();
        return new Shown(
                differences(expected, tried.outcome()),
                tried.outcome(),
                failure == null
                        ? "what was sent: " + shown(tried.insert())
                        : "it was refused with " + failure.text(session.limits()));
    }

    private Shown again() throws SQLException {
        common.before(Set.of());
        List<MadeRow> taken = session.undone(() -> {
            setUp();
            return new SameAgain(session, shapes, expected.table(), expected.same()).taken();
        });
        String wanted = "rejected for the same " + String.join(", ", expected.same());
        List<Difference> differences =
                taken.isEmpty() ? List.of() : List.of(new Difference("outcome", wanted, "accepted"));
        String sent = taken.stream().map(MadeRow::insert).map(RefusedRow::shown).collect(Collectors.joining("; "));
        return new Shown(differences, null, "both were taken: " + sent);
    }

    private void setUp() throws SQLException {
        String setup = expected.setup();
        if (setup != null) {
            session.told().add(setup);
            NoRows.unless("setup failed", session, () -> session.script(setup));
        }
    }

    private Tried attempt() throws SQLException {
        Persona persona = expected.as() == null ? null : casting.get(expected.as());
        common.before(persona == null ? Set.of() : casting.settings(persona));
        return session.undone(() -> {
            if (persona != null) {
                casting.setUp(persona);
            }
            setUp();
            return whole(tried(persona, rows.insert(expected.row())), persona);
        });
    }

    private Tried tried(@Nullable Persona persona, String sql) throws SQLException {
        return session.undone(() -> {
            if (persona != null) {
                session.become(persona);
            }
            return new Tried(sql, Outcome.of(session, () -> session.execute(sql)));
        });
    }

    /** What is not declared may have kept the row out for want of the rest of it: a column, or what a trigger says of one. */
    private Tried whole(Tried tried, @Nullable Persona persona) throws SQLException {
        Failure failure = tried.outcome().failure();
        if (isLacking(expected, failure)) {
            return completed(persona);
        }
        boolean looked = failure != null && !failure.isTimeout() && (failure.isOfARow() || failure.context() != null);
        if (!looked || differences(expected, tried.outcome()).isEmpty()) {
            return tried;
        }
        try {
            return completed(persona);
        } catch (NoRows e) {
            return tried; // it was refused as it is, and that is told
        }
    }

    /** Whether it is a column that nobody has given, and not what is declared, that keeps the row out. */
    private static boolean isLacking(RejectsExpectation expected, @Nullable Failure failure) {
        boolean declared = expected.sqlStates().contains(LACKING) && expected.constraint() == null;
        return failure != null
                && failure.sqlState().equals(LACKING)
                && failure.column() != null
                && !expected.row().containsKey(failure.column())
                && (!declared || isOfAnotherNull(expected, failure));
    }

    /** Whether a null is given, and it is one of another column that the table does not take. */
    private static boolean isOfAnotherNull(RejectsExpectation expected, Failure failure) {
        List<String> nulls = expected.nulls();
        return failure.sqlState().equals(LACKING)
                && failure.column() != null
                && !nulls.isEmpty()
                && !nulls.contains(failure.column());
    }

    /**
     * What becomes of the row with what else the table wants.
     *
     * @throws NoRows when that cannot be made: what keeps the row out then is that it is lacking
     */
    private Tried completed(@Nullable Persona persona) throws SQLException {
        Set<String> told = session.told().names();
        String insert = new Completed(session, rows, shapes, expected.row()).insert();
        if (persona != null) {
            NoRows.unlessTold(session, told);
        }
        return tried(persona, insert);
    }

    /** A statement as far as people read it. */
    private static String shown(String insert) {
        return insert.length() <= SHOWN ? insert : insert.substring(0, SHOWN) + " …";
    }

    private static List<Difference> differences(RejectsExpectation expected, Outcome outcome) {
        Failure failure = outcome.failure();
        if (failure == null) {
            String wanted = expected.constraint() != null
                    ? "rejected by " + expected.constraint()
                    : "rejected with " + expected.sqlStateInWords();
            return List.of(new Difference("outcome", wanted, outcome.rows() == 0 ? "no row, no error" : "accepted"));
        }
        List<Difference> differences = new ArrayList<>();
        if (!expected.sqlStates().isEmpty() && !expected.sqlStates().contains(failure.sqlState())) {
            differences.add(new Difference("SQLSTATE", expected.sqlStateInWords(), failure.sqlState()));
        }
        if (expected.sqlStates().contains(LACKING)
                && expected.constraint() == null
                && isOfAnotherNull(expected, failure)) {
            differences.add(new Difference("column", String.join(" or ", expected.nulls()), failure.column()));
        }
        if (expected.constraint() != null && !expected.constraint().equals(failure.constraint())) {
            differences.add(new Difference("constraint", expected.constraint(), failure.constraint()));
        }
        return differences;
    }
}
