package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.REJECTION;
import static dev.pgassay.behaviour.BehaviourCheck.REJECTS;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds rows that must be refused against what refuses them. */
final class RejectsCheck {

    private static final String LACKING = "23502";

    private static final int SHOWN = 500;

    /** A statement and what became of it. */
    private record Tried(String insert, Outcome outcome) {}

    private final Session session;
    private final Catalog catalog;
    private final Shapes shapes;
    private final Common common;
    private final Casting casting;
    private final Tally tally;

    RejectsCheck(Session session, Shapes shapes, Common common, Casting casting, Tally tally) {
        this.session = session;
        this.catalog = shapes.catalog();
        this.shapes = shapes;
        this.common = common;
        this.casting = casting;
        this.tally = tally;
    }

    void check(RejectsExpectation expected) throws SQLException {
        Optional<TableRows> rows = TableRows.expected(
                catalog, expected.table(), tally, REJECTS, expected.position(), "it is expected to reject a row");
        if (rows.isEmpty()) {
            return;
        }
        if (rows.get().lacks(expected.columns(), tally, REJECTS, expected.position())) {
            tally.unseen(REJECTS);
            return;
        }
        if (expected.as() != null && !casting.isAssumable(REJECTS, expected.as())) {
            tally.unseen(REJECTS);
            return;
        }
        tally.checked(REJECTS);
        try {
            if (expected.same().isEmpty()) {
                hold(expected, attempt(expected, rows.get()));
            } else {
                again(expected);
            }
        } catch (NoRows e) {
            tally.add(REJECTS, Finding.unknown(REJECTION, expected.name(), expected.position(), e.why()));
        }
    }

    private void again(RejectsExpectation expected) throws SQLException {
        try {
            common.before(Set.of());
            List<MadeRow> taken = session.undone(() -> {
                setUp(expected);
                return new SameAgain(session, shapes, expected.table(), expected.same()).taken();
            });
            if (!taken.isEmpty() && !isExplained(expected, null)) {
                Difference outcome = new Difference(
                        "outcome", "rejected for the same " + String.join(", ", expected.same()), "accepted");
                tally.add(
                        REJECTS,
                        Finding.different(
                                REJECTION,
                                expected.name(),
                                List.of(outcome),
                                expected.position(),
                                "both were taken: "
                                        + taken.stream()
                                                .map(MadeRow::insert)
                                                .map(RejectsCheck::shown)
                                                .collect(Collectors.joining("; "))));
            }
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    private void setUp(RejectsExpectation expected) throws SQLException {
        String setup = expected.setup();
        if (setup != null) {
            session.told().add(setup);
            NoRows.unless("setup failed", session, () -> session.script(setup));
        }
    }

    private Tried attempt(RejectsExpectation expected, TableRows rows) throws SQLException {
        try {
            Persona persona = expected.as() == null ? null : casting.get(expected.as());
            common.before(persona == null ? Set.of() : casting.settings(persona));
            return session.undone(() -> {
                if (persona != null) {
                    casting.setUp(persona);
                }
                setUp(expected);
                Tried tried = tried(persona, rows.insert(expected.row()));
                return whole(expected, tried, rows, persona);
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
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
    private Tried whole(RejectsExpectation expected, Tried tried, TableRows rows, @Nullable Persona persona)
            throws SQLException {
        Failure failure = tried.outcome().failure();
        if (isLacking(expected, failure)) {
            return completed(expected, rows, persona);
        }
        boolean looked = failure != null && !failure.isTimeout() && (failure.isOfARow() || failure.context() != null);
        if (!looked || differences(expected, tried.outcome()).isEmpty()) {
            return tried;
        }
        try {
            return completed(expected, rows, persona);
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
    private Tried completed(RejectsExpectation expected, TableRows rows, @Nullable Persona persona)
            throws SQLException {
        Set<String> told = session.told().names();
        String insert = new Completed(session, rows, shapes, expected.row()).insert();
        if (persona != null) {
            NoRows.unlessTold(session, told);
        }
        return tried(persona, insert);
    }

    /** Whether something that could refuse the row has been found to be otherwise: then the row follows. */
    private boolean isExplained(RejectsExpectation expected, @Nullable Outcome outcome) {
        Refusing refusing = new Refusing(catalog, expected, outcome);
        String what = "with it row " + expected.number() + " of those that " + expected.table() + " must reject is "
                + refusing.came();
        return new Consequence(tally, REJECTS).ofWhatRefuses(refusing, what, expected.position());
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

    private void hold(RejectsExpectation expected, Tried tried) {
        Outcome outcome = tried.outcome();
        Failure failure = outcome.failure();
        List<Difference> differences = differences(expected, outcome);
        if (!differences.isEmpty() && !isExplained(expected, outcome)) {
            tally.add(
                    REJECTS,
                    Finding.different(
                            REJECTION,
                            expected.name(),
                            differences,
                            expected.position(),
                            failure == null
                                    ? "what was sent: " + shown(tried.insert())
                                    : "it was refused with " + failure.text(session.limits())));
        }
    }
}
