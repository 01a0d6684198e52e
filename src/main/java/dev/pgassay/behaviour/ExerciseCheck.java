package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ForeignTable;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Nearest;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.BehaviourExpectations.Setup;
import dev.pgassay.expect.ExerciseExpectation;
import dev.pgassay.expect.NearestExpectation;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Exercises tables: a row of each is made, inserted, read, updated and deleted. */
final class ExerciseCheck {

    /** The section of tables that are exercised. */
    static final String SECTION = "exercise";

    /** What a finding is about that no table has. */
    static final String KIND = "exercise of schema";

    private final Session session;
    private final Shapes shapes;
    private final Tally tally;
    private final Restoration restoration;
    private final Map<ObjectName, String> unmade = new HashMap<>();

    private ExerciseCheck(Session session, Catalog catalog, Tally tally, Restoration restoration) {
        this.session = session;
        this.shapes = new Shapes(catalog);
        this.tally = tally;
        this.restoration = restoration;
    }

    /** Adds what is wrong; of what is done nothing stays. */
    static void run(Session session, Catalog catalog, BehaviourExpectations all, Tally tally, Restoration restoration)
            throws SQLException {
        if (!all.exercises().isEmpty()) {
            ExerciseCheck check = new ExerciseCheck(session, catalog, tally, restoration);
            for (ExerciseExpectation expected : all.exercises()) {
                check.check(expected, all.setups());
            }
        }
    }

    private void check(ExerciseExpectation expected, List<Setup> setups) throws SQLException {
        Set<ObjectName> tables = tables(expected);
        if (tables.isEmpty()) {
            tally.unseen(SECTION);
            add(Finding.unknown(KIND, expected.schema(), expected.position(), "it has no table to exercise"));
            return;
        }
        List<ObjectName> ordered = new ArrayList<>(shapes.referencedFirst(tables));
        // rows that are there first: those that are made may keep them from what they let be otherwise
        ordered.sort(Comparator.comparing(table -> !expected.conditions().containsKey(table)));
        Deque<ObjectName> left = new ArrayDeque<>(ordered);
        Deque<NearestExpectation> nearest = new ArrayDeque<>(expected.nearest());
        ExerciseRows rows = new ExerciseRows(session, shapes, expected, setups);
        while (!left.isEmpty() || !nearest.isEmpty()) {
            try {
                session.undone(() -> {
                    rows.setUp();
                    exercise(expected, rows, left, nearest);
                    return left;
                });
            } catch (TransactionEnded e) { // the others have another session
                if (rows.haveEnded(e)) {
                    continue;
                }
                ObjectName ending = left.isEmpty() ? nearest.remove().column().owner() : left.remove();
                add(ExerciseFindings.ended(expected, Objects.requireNonNull(ending), e));
            }
        }
    }

    private void exercise(
            ExerciseExpectation expected, ExerciseRows rows, Deque<ObjectName> left, Deque<NearestExpectation> nearest)
            throws SQLException {
        RowMaker maker = rows.maker();
        while (!left.isEmpty()) {
            ObjectName table = left.element();
            Told.with("exercise of table " + table, () -> table(expected, table, rows, maker));
            left.remove();
        }
        NearestCheck vectors = new NearestCheck(maker, shapes, tally);
        while (!nearest.isEmpty()) {
            NearestExpectation each = nearest.element();
            Told.with("nearest of column " + each.column(), () -> vectors.check(each));
            nearest.remove();
        }
    }

    private void add(Finding finding) {
        tally.add(SECTION, finding);
    }

    private Set<ObjectName> tables(ExerciseExpectation expected) {
        Set<ObjectName> tables = expected.tables(shapes.catalog());
        tables.addAll(expected.refuses().keySet());
        tables.addAll(expected.samples().keySet());
        tables.addAll(expected.conditions().keySet());
        tables.addAll(expected.changes().keySet());
        for (ObjectName table : expected.except().keySet()) {
            if (!tables.remove(table)) {
                missing(expected, table, "it is to be left out of the exercise");
            }
        }
        return tables;
    }

    private void table(ExerciseExpectation expected, ObjectName name, ExerciseRows rows, RowMaker maker)
            throws SQLException {
        TableShape shape = shapes.find(name).orElse(null);
        if (shape == null) {
            noTable(expected, name);
            return;
        }
        tally.checked(SECTION);
        if (!knows(expected, shape)) {
            return;
        }
        try {
            MadeRow row = rows.of(shape, maker);
            FollowingFindings following = new FollowingFindings(tally, restoration, maker.steps());
            new Complaints(expected, row, maker).tell(following);
            ChangesCheck changes = new ChangesCheck(row, maker);
            following.tell(
                    changes.run(expected.changes().getOrDefault(name, List.of()), expected.position(name)),
                    new Consequence(tally, SECTION).ofATrigger(shape, shapes.catalog()),
                    changes::changed);
            new VectorCheck(maker, shape).run(row, expected.position(name)).forEach(this::add);
        } catch (NoRow e) {
            String example = new KeyExample(shapes.find(e.place(name)).orElse(shape), maker.candidates()).condition();
            add(ExerciseFindings.noRow(expected, name, e, unmade, example));
            if (!e.canceled() && e.place(name).equals(name)) {
                unmade.put(name, e.stoppedBy());
            }
        }
    }

    /** Whether every column is there that is named. */
    private boolean knows(ExerciseExpectation expected, TableShape shape) {
        boolean all = true;
        Set<String> columns = new LinkedHashSet<>(
                expected.samples().getOrDefault(shape.name(), Map.of()).keySet());
        columns.addAll(expected.changes().getOrDefault(shape.name(), List.of()));
        for (String column : columns) {
            if (shape.find(column).isEmpty()) {
                all = false;
                add(Finding.missing(
                        "column",
                        shape.name() + "." + column,
                        List.of(),
                        expected.position(shape.name()),
                        nearest(
                                column,
                                shape.columns().stream()
                                        .map(each -> each.name().simple())
                                        .toList())));
            }
        }
        return all;
    }

    private void noTable(ExerciseExpectation expected, ObjectName name) {
        if (TableRows.isMissing(name, tally, SECTION, expected.position(name))) {
            tally.unseen(SECTION);
            return;
        }
        for (Kind kind : List.of(Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)) {
            if (shapes.catalog().find(kind, name).isPresent()) {
                tally.unseen(SECTION);
                String why = kind == Kind.FOREIGN_TABLE
                        ? "its rows are on foreign server "
                                + shapes.catalog()
                                        .find(ForeignTable.class, name)
                                        .map(ForeignTable::server)
                                        .orElse("")
                                + ", where nothing may be tried; leave it out: exercise: {except: {" + name.simple()
                                + ": reason}}"
                        : "only tables are exercised";
                add(new Finding(
                        Problem.UNKNOWN,
                        kind.label(),
                        name.toString(),
                        List.of(Difference.unmet("could not be exercised")),
                        expected.position(name),
                        why));
                return;
            }
        }
        missing(expected, name, "it is to be exercised");
    }

    private void missing(ExerciseExpectation expected, ObjectName name, String why) {
        tally.unseen(SECTION);
        String near = nearest(
                name.toString(),
                shapes.catalog().all(Table.class).stream()
                        .map(table -> table.name().toString())
                        .toList());
        add(Finding.missing("table", name.toString(), List.of(), expected.position(name), near == null ? why : near));
    }

    private static @Nullable String nearest(String name, List<String> known) {
        return Nearest.to(name, known).map(near -> "did you mean " + near + "?").orElse(null);
    }
}
