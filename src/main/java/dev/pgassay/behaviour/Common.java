package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.ACCESS;
import static dev.pgassay.behaviour.BehaviourCheck.REJECTS;

import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.BehaviourExpectations.Setup;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.Set;

/** What is there for everybody who tries something: it is set up once, and anew where somebody has ended the transaction. */
final class Common {

    private final Session session;
    private final BehaviourExpectations expected;
    private String sequences = "";
    private int since;

    Common(Session session, BehaviourExpectations expected) {
        this.session = session;
        this.expected = expected;
    }

    /** Sets it up; where that fails says so, and that nothing is tried. */
    boolean isReady(Tally tally) throws SQLException {
        if (!expected.setups().isEmpty()) {
            sequences = Sequences.putBack(session);
        }
        for (Setup setup : expected.setups()) {
            try {
                run(setup);
            } catch (NoRows | TransactionEnded e) {
                tally.add(
                        expected.access().isEmpty() ? REJECTS : ACCESS,
                        Finding.unknown("setup", "for everybody", setup.position(), String.valueOf(e.getMessage())));
                expected.access().forEach(access -> tally.unseen(ACCESS));
                expected.rejects().forEach(row -> tally.unseen(REJECTS));
                return false;
            }
        }
        since = session.restarts();
        return true;
    }

    /**
     * Lets somebody come next who sets no settings of their own but these: what others have told a connection is seen by nobody else.
     *
     * @throws NoRows when what is there for everybody cannot be set up again
     */
    void before(Set<String> settings) throws SQLException {
        if (session.told().isMoreThan(settings)) {
            session.anew();
        }
        try {
            again();
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
        session.told().add(settings);
    }

    /** Sets it up again where it has not stayed, with the numbers that sequences gave before. */
    private void again() throws SQLException {
        if (since != session.restarts()) {
            session.kept(() -> {
                if (!sequences.isEmpty() && !session.mayHaveStayed()) {
                    session.execute(sequences);
                }
                for (Setup setup : expected.setups()) {
                    run(setup);
                }
                return expected;
            });
            since = session.restarts();
        }
    }

    private void run(Setup setup) throws SQLException {
        NoRows.unless("setup failed", session, () -> session.script(setup.sql()));
    }
}
