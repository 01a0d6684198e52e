package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.REJECTION;
import static dev.pgassay.behaviour.BehaviourCheck.REJECTS;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds rows that must be refused against what refuses them. */
final class RejectsCheck {

    private final Session session;
    private final Catalog catalog;
    private final Shapes shapes;
    private final Common common;
    private final Casting casting;
    private final Tally tally;
    private final Restoration restoration;
    private final Map<Set<Finding.About>, Shapes> restoredShapes = new HashMap<>();

    RejectsCheck(Session session, Shapes shapes, Common common, Casting casting, Tally tally, Restoration restoration) {
        this.session = session;
        this.catalog = shapes.catalog();
        this.shapes = shapes;
        this.common = common;
        this.casting = casting;
        this.tally = tally;
        this.restoration = restoration;
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
            hold(expected, rows.get());
        } catch (NoRows e) {
            tally.add(REJECTS, Finding.unknown(REJECTION, expected.name(), expected.position(), e.why()));
        }
    }

    private void hold(RejectsExpectation expected, TableRows rows) throws SQLException {
        RefusedRow.Shown shown = new RefusedRow(expected, rows, session, shapes, common, casting).run();
        if (shown.differences().isEmpty()) {
            return;
        }
        Refusing refusing = new Refusing(catalog, expected, shown.outcome());
        Consequence consequence = new Consequence(tally, REJECTS);
        Optional<Cause> cause = cause(expected, consequence.ofWhatRefuses(refusing));
        if (cause.isPresent()) {
            String what = "row " + expected.number() + " of those that " + expected.table() + " must reject is "
                    + refusing.came();
            consequence.say(cause.get(), what, expected.position());
        } else {
            tally.add(
                    REJECTS,
                    Finding.different(
                            REJECTION, expected.name(), shown.differences(), expected.position(), shown.hint()));
        }
    }

    private Optional<Cause> cause(RejectsExpectation expected, List<Finding> likely) throws SQLException {
        Restored<RejectsExpectation> restored = Restored.in(
                session,
                () -> common.before(settings(expected)),
                (rows, applied) -> isRefused(expected, applied) ? rows : Set.of());
        Causes<RejectsExpectation> causes = new Causes<>(tally, restoration, restored);
        return Optional.ofNullable(causes.of(Map.of(expected, likely)).get(expected));
    }

    private Set<String> settings(RejectsExpectation expected) {
        return expected.as() == null ? Set.of() : casting.settings(casting.get(expected.as()));
    }

    /** Whether it is refused as it must be by what is there now: the row is made anew, by what that takes. */
    private boolean isRefused(RejectsExpectation expected, Set<Finding> applied) throws SQLException {
        Shapes now = shapes(applied);
        TableRows rows = TableRows.of(now.catalog(), expected.table()).orElseThrow();
        return new RefusedRow(expected, rows, session, now, common, casting)
                .run()
                .differences()
                .isEmpty();
    }

    /** What is there with these put back; what findings say besides changes from row to row. */
    private Shapes shapes(Set<Finding> applied) throws SQLException {
        Set<Finding.About> key = applied.stream().map(Finding::about).collect(Collectors.toSet());
        Shapes known = restoredShapes.get(key);
        if (known == null) {
            known = new Shapes(CatalogReader.read(session.connection()));
            restoredShapes.put(key, known);
        }
        return known;
    }
}
