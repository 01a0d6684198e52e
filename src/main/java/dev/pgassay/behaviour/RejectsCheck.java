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
import org.jspecify.annotations.Nullable;

/** Holds rows that must be refused against what refuses them. */
final class RejectsCheck {

    private final Session session;
    private final Catalog catalog;
    private final Common common;
    private final Casting casting;
    private final Tally tally;

    RejectsCheck(Session session, Catalog catalog, Common common, Casting casting, Tally tally) {
        this.session = session;
        this.catalog = catalog;
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
        if (rows.get().lacks(expected.row().keySet(), tally, REJECTS, expected.position())) {
            tally.unseen(REJECTS);
            return;
        }
        if (expected.as() != null && !casting.isAssumable(REJECTS, expected.as())) {
            tally.unseen(REJECTS);
            return;
        }
        tally.checked(REJECTS);
        try {
            hold(expected, attempt(expected, rows.get()));
        } catch (NoRows e) {
            tally.add(REJECTS, Finding.unknown(REJECTION, expected.name(), expected.position(), e.why()));
        }
    }

    private Outcome attempt(RejectsExpectation expected, TableRows rows) throws SQLException {
        try {
            common.again();
            return session.undone(() -> {
                Persona persona = expected.as() == null ? null : casting.get(expected.as());
                if (persona != null) {
                    casting.setUp(persona);
                }
                String setup = expected.setup();
                if (setup != null) {
                    NoRows.unless("setup failed", session, () -> session.script(setup));
                }
                if (persona != null) {
                    session.become(persona);
                }
                return Outcome.of(session, () -> session.execute(rows.insert(expected.row())));
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    private void hold(RejectsExpectation expected, Outcome outcome) {
        Failure failure = outcome.failure();
        List<Difference> differences = new ArrayList<>();
        if (failure == null) {
            String wanted = expected.constraint() != null
                    ? "rejected by " + expected.constraint()
                    : "rejected with " + expected.sqlState();
            differences.add(new Difference("outcome", wanted, outcome.rows() == 0 ? "no row, no error" : "accepted"));
        } else {
            differ("SQLSTATE", expected.sqlState(), failure.sqlState(), differences);
            differ("constraint", expected.constraint(), failure.constraint(), differences);
        }
        if (!differences.isEmpty()) {
            tally.add(
                    REJECTS,
                    Finding.different(
                            REJECTION,
                            expected.name(),
                            differences,
                            expected.position(),
                            failure == null ? null : "it was refused with " + failure.text(session.limits())));
        }
    }

    private static void differ(
            String what, @Nullable String expected, @Nullable String actual, List<Difference> differences) {
        if (expected != null && !expected.equals(actual)) {
            differences.add(new Difference(what, expected, actual));
        }
    }
}
