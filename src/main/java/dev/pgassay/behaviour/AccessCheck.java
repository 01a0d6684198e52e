package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.ACCESS;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.AccessExpectation;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.Tally;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds who may do what with which rows of a table against what is expected, cell by cell. */
final class AccessCheck {

    private final Session session;
    private final Catalog catalog;
    private final Shapes shapes;
    private final Common common;
    private final Casting casting;
    private final Tally tally;
    private final Restoration restoration;

    AccessCheck(
            Session session,
            Catalog catalog,
            Shapes shapes,
            Common common,
            Casting casting,
            Tally tally,
            Restoration restoration) {
        this.session = session;
        this.catalog = catalog;
        this.shapes = shapes;
        this.common = common;
        this.casting = casting;
        this.tally = tally;
        this.restoration = restoration;
    }

    /** Those who set the same settings try all that they do one after the other: for others the session must be another. */
    void check(List<AccessExpectation> all) throws SQLException {
        List<ClassCells> classes = new ArrayList<>();
        for (AccessExpectation expected : all) {
            prepare(expected, classes);
        }
        List<Set<String>> settings = classes.stream()
                .flatMap(cells -> cells.asked().stream())
                .map(casting::settings)
                .distinct()
                .sorted(Comparator.comparing(Set::size)) // who sets more can come behind who sets less
                .toList();
        for (Set<String> each : settings) {
            for (ClassCells cells : classes) {
                Told.with(
                        "access to table " + cells.table(),
                        () -> cells.tryAll(each, session, common, catalog, restoration));
            }
        }
        FollowingCells following = new FollowingCells();
        classes.forEach(cells -> cells.tell(session.limits(), catalog, following));
        following.tell(new Consequence(tally, ACCESS));
    }

    private void prepare(AccessExpectation expected, List<ClassCells> classes) throws SQLException {
        Optional<TableRows> rows = TableRows.expected(
                catalog, expected.table(), tally, ACCESS, expected.position(), "access to it is expected");
        if (rows.isEmpty()) {
            return;
        }
        for (RowClass rowClass : expected.classes()) {
            ClassCells.Run run =
                    (group, filled) -> fill(group, new RowClassRun(session, rows.get(), shapes, rowClass), filled);
            ClassCells cells = new ClassCells(expected, rowClass, run, casting, tally);
            if (rows.get().lacks(rowClass.columns(), tally, ACCESS, expected.position())) {
                cells.unseen();
            } else {
                classes.add(cells);
            }
        }
    }

    /** What is done before for a persona is undone with what it tries. */
    private void fill(List<Persona> group, RowClassRun run, RowClassRun.Cells cells) throws SQLException {
        common.before(casting.settings(group.get(0)));
        if (group.get(0).setup() == null) {
            run.run(group, cells);
            return;
        }
        try {
            session.undone(() -> {
                casting.setUp(group.get(0));
                run.run(group, cells);
                return group;
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }
}
