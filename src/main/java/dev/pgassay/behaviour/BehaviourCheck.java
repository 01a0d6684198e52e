package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Unmodeled;
import dev.pgassay.expect.AccessExpectation;
import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.ExerciseExpectation;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.restore.Restoration;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Holds what a scratch database does against what is expected of it; it is left as it was. */
public final class BehaviourCheck {

    /** The section of who may do what with which rows. */
    static final String ACCESS = "access";

    /** The section of rows that must be refused. */
    static final String REJECTS = "rejects";

    /** What findings about a row that must be refused are about. */
    static final String REJECTION = "rejection by";

    private BehaviourCheck() {}

    /**
     * Adds what is not as expected.
     *
     * @param catalog what has been read of the same database
     * @throws SQLException when the database cannot be reached
     */
    public static void run(ScratchDatabase database, Catalog catalog, BehaviourExpectations expected, Tally tally)
            throws SQLException {
        if (expected.isEmpty()) {
            return;
        }
        try (Session session = Session.open(database)) {
            Restoration restoration = new Restoration(catalog, tally);
            rows(session, catalog, expected, tally, restoration);
            ExerciseCheck.run(session, catalog, expected, tally, restoration);
        }
    }

    /** Of what everybody needs, and of what anybody tells the session, nothing stays behind it. */
    private static void rows(
            Session session, Catalog catalog, BehaviourExpectations expected, Tally tally, Restoration restoration)
            throws SQLException {
        if (expected.access().isEmpty() && expected.rejects().isEmpty()) {
            return;
        }
        try {
            Common common = new Common(session, expected);
            if (common.isReady(tally, restoration)) {
                Casting casting = new Casting(session, common, expected.personas(), tally);
                Shapes shapes = new Shapes(catalog);
                new AccessCheck(session, catalog, shapes, common, casting, tally, restoration).check(expected.access());
                RejectsCheck rejects = new RejectsCheck(session, shapes, common, casting, tally, restoration);
                for (RejectsExpectation row : expected.rejects()) {
                    Told.with(REJECTION + " " + row.name(), () -> rejects.check(row));
                }
            }
            session.anew();
        } catch (TransactionEnded e) {
            throw new SQLException("what the database does could not be tried to its end: " + e.getMessage(), e);
        }
    }

    /** Says of each table that what it does is unknown, and why. */
    public static void unseen(BehaviourExpectations expected, Tally tally, String why) {
        for (AccessExpectation access : expected.access()) {
            unseen(access, tally);
            tally.add(ACCESS, Finding.unknown("access", access.table().toString(), access.position(), why));
        }
        for (RejectsExpectation row : expected.rejects()) {
            tally.unseen(REJECTS);
            tally.add(REJECTS, Finding.unknown(REJECTION, row.name(), row.position(), why));
        }
        for (ExerciseExpectation exercise : expected.exercises()) {
            tally.unseen(ExerciseCheck.SECTION);
            tally.add(
                    ExerciseCheck.SECTION,
                    Finding.unknown(ExerciseCheck.KIND, exercise.schema(), exercise.position(), why));
        }
    }

    /** Counts the cells that are listed. */
    static void unseen(AccessExpectation access, Tally tally) {
        for (int i = 0; i < Math.max(1, access.cells().size()); i++) {
            tally.unseen(ACCESS);
        }
    }

    /** What is expected and is not tried where a database is only read. */
    public static List<Unmodeled> untried(BehaviourExpectations expected) {
        List<Unmodeled> untried = new ArrayList<>();
        if (!expected.access().isEmpty()) {
            untried.add(new Unmodeled(
                    ACCESS,
                    expected.access().stream()
                            .map(access -> access.table().toString())
                            .toList()));
        }
        if (!expected.rejects().isEmpty()) {
            untried.add(new Unmodeled(
                    REJECTION,
                    expected.rejects().stream().map(RejectsExpectation::name).toList()));
        }
        if (!expected.exercises().isEmpty()) {
            untried.add(new Unmodeled(
                    ExerciseCheck.SECTION,
                    expected.exercises().stream()
                            .map(ExerciseExpectation::schema)
                            .distinct()
                            .toList()));
        }
        return untried;
    }
}
