package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.ACCESS;
import static dev.pgassay.behaviour.BehaviourCheck.REJECTS;

import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.BehaviourExpectations.Setup;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    boolean isReady(Tally tally, Restoration restoration) throws SQLException {
        if (!expected.setups().isEmpty()) {
            sequences = Sequences.putBack(session);
        }
        for (Setup setup : expected.setups()) {
            try {
                run(setup);
            } catch (NoRows | TransactionEnded e) {
                String section = expected.access().isEmpty() ? REJECTS : ACCESS;
                why(setup, tally, restoration)
                        .ifPresent(cause -> new Consequence(tally, section)
                                .say(cause, "setup for everybody fails", setup.position()));
                tally.add(
                        section,
                        Finding.unknown("setup", "for everybody", setup.position(), String.valueOf(e.getMessage())));
                expected.access().forEach(access -> BehaviourCheck.unseen(access, tally));
                expected.rejects().forEach(row -> tally.unseen(REJECTS));
                return false;
            }
        }
        since = session.restarts();
        return true;
    }

    /** What has been found that keeps it from being set up, if anything. */
    private Optional<Cause> why(Setup failing, Tally tally, Restoration restoration) throws SQLException {
        Restored<Setup> restored = Restored.in(session, session::anew, (all, applied) -> {
            for (Setup setup : expected.setups()) {
                run(setup);
            }
            return all;
        });
        Causes<Setup> causes = new Causes<>(tally, restoration, restored);
        return Optional.ofNullable(causes.of(Map.of(failing, List.of())).get(failing));
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
