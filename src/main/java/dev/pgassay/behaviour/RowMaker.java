package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rows from the catalog alone, and the rows that they need in other tables; all of them stay in the session. */
final class RowMaker {

    private final Limits limits;
    private final Steps steps;
    private final Shapes shapes;
    private final Candidates candidates;
    private final Map<ObjectName, Map<String, String>> samples;
    private final Map<ObjectName, Hints> hints = new HashMap<>();
    private final Set<ObjectName> withRows = new HashSet<>();
    private final Set<ObjectName> underWay = new LinkedHashSet<>();
    private final Map<ObjectName, Map<String, String>> promised = new HashMap<>();
    private boolean makesRoom = true;

    /**
     * A maker of rows in a session.
     *
     * @param samples values that people give, as text, by table and column
     */
    RowMaker(Limits limits, Steps steps, Shapes shapes, Map<ObjectName, Map<String, String>> samples) {
        this.limits = limits;
        this.steps = steps;
        this.shapes = shapes;
        this.candidates = new Candidates(shapes.catalog());
        this.samples = samples;
    }

    /** The same, but that none of the rows that are there has to go. */
    RowMaker beside() {
        makesRoom = false;
        return this;
    }

    boolean makesRoom() {
        return makesRoom;
    }

    Candidates candidates() {
        return candidates;
    }

    Steps steps() {
        return steps;
    }

    Limits limits() {
        return limits;
    }

    Hints hints(TableShape shape) {
        return hints.computeIfAbsent(shape.name(), name -> new Hints(shapes, shape, candidates));
    }

    /**
     * A row that the table took; where none could be made, nothing is left of what was tried.
     *
     * @throws NoRow when none could be made
     */
    MadeRow make(TableShape shape) throws SQLException, NoRow {
        return like(shape, Map.of());
    }

    /** The same with these values, as SQL. */
    MadeRow like(TableShape shape, Map<String, String> values) throws SQLException, NoRow {
        if (!underWay.isEmpty()) {
            return attempt(shape, values); // what waits may wait for the row that needs it
        }
        Set<ObjectName> before = Set.copyOf(withRows);
        steps.mark();
        try {
            MadeRow row = attempt(shape, values);
            Failure held = steps.isDeferred() ? steps.settle().failure() : null;
            if (held != null) {
                throw new NoRow(held.text(limits), null);
            }
            steps.stay();
            return row;
        } catch (NoRow e) {
            steps.back();
            withRows.retainAll(before);
            throw e;
        } finally {
            promised.clear();
        }
    }

    private MadeRow attempt(TableShape shape, Map<String, String> wishes) throws SQLException, NoRow {
        underWay.add(shape.name());
        try {
            RowPlan plan = new RowPlan(shape, candidates, hints(shape));
            samples.getOrDefault(shape.name(), Map.of())
                    .forEach((column, value) -> plan.fixed.put(column, Sql.literal(value)));
            plan.fixed.putAll(wishes);
            List<TableShape> later = new ArrayList<>();
            for (ForeignKey key : parentsThatLack(shape)) {
                if (!plan.fixed.keySet().containsAll(key.columns())) {
                    parent(shape, key, plan).ifPresent(later::add);
                }
            }
            plan.fixed.putAll(promised.getOrDefault(shape.name(), Map.of()));
            MadeRow row = placed(new RowInsert(this, shape, plan).run());
            wasMade(shape);
            for (TableShape parent : later) {
                attempt(parent, Map.of());
            }
            return row;
        } finally {
            underWay.remove(shape.name());
        }
    }

    /** Without a key a row is known by its place, and a trigger that changes it afterwards moves it. */
    private MadeRow placed(MadeRow row) throws SQLException {
        TableShape shape = row.shape();
        if (!shape.key().isEmpty() || shape.triggers().isEmpty()) {
            return row;
        }
        Step step = steps.undo("select " + MadeRow.returning(shape) + " from " + shape.only() + " pgassay_t where "
                + row.where("pgassay_t") + "; select " + MadeRow.returning(shape) + " from " + shape.only()
                + " where xmin::text::bigint >= (txid_current() & 4294967295) limit 2");
        boolean moved =
                step.failure() == null && step.of(0).isEmpty() && step.of(1).size() == 1;
        return moved ? MadeRow.of(shape, step.of(1).get(0)) : row;
    }

    /** Makes a row that another needs; the table is returned where that must wait until the other is there. */
    private Optional<TableShape> parent(TableShape shape, ForeignKey key, RowPlan plan) throws SQLException, NoRow {
        TableShape parent = shapes.find(key.references().table())
                .orElseThrow(() -> new NoRow(
                        "foreign key " + key.name().simple() + ": "
                                + key.references().table() + " is no table",
                        null));
        if (underWay.contains(parent.name())) {
            if (!key.deferrable() && !parent.name().equals(shape.name())) {
                throw new Circle(key);
            }
            promise(key, parent, plan);
            return Optional.empty();
        }
        try {
            attempt(parent, Map.of());
            return Optional.empty();
        } catch (Circle e) {
            if (!key.deferrable()) {
                throw e;
            }
            promise(key, parent, plan);
            return Optional.of(parent);
        } catch (NoRow e) {
            throw new NoRow("it needs a row of " + parent.name() + ", and there " + e.stoppedBy(), e.tried());
        }
    }

    /** The row will reference one that is yet to come, with a key that is settled now. */
    private void promise(ForeignKey key, TableShape parent, RowPlan plan) throws SQLException {
        Map<String, String> theirs = promised.computeIfAbsent(parent.name(), name -> new LinkedHashMap<>());
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.references().columns().get(i);
            String type = parent.column(column).type();
            List<String> values = candidates.of(type);
            String value = theirs.computeIfAbsent(
                    column,
                    name -> "cast(" + Sql.literal(values.get(values.size() > 1 ? 1 : 0)) + " as "
                            + candidates.base(type) + ")");
            plan.fixed.put(key.columns().get(i), value);
        }
        steps.defer();
    }

    private List<ForeignKey> parentsThatLack(TableShape shape) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        RowPlan plan = new RowPlan(shape, candidates, hints(shape));
        Map<String, String> sample = samples.getOrDefault(shape.name(), Map.of());
        for (ForeignKey key : shape.foreignKeys()) {
            if (plan.requires(key)
                    && RowPlan.canBeGiven(shape, key.columns())
                    && !key.columns().stream().allMatch(column -> RowPlan.makesItself(shape.column(column)))
                    && !sample.keySet().containsAll(key.columns())
                    && !hasRow(key.references().table())) {
                keys.add(key);
            }
        }
        return keys;
    }

    void wasMade(TableShape shape) {
        withRows.add(shape.name());
    }

    boolean hasRow(ObjectName table) throws SQLException {
        if (!withRows.contains(table)) {
            Step step = steps.undo("select from " + table + " limit 1");
            if (step.failure() != null || step.of(0).isEmpty()) {
                return false;
            }
            withRows.add(table);
        }
        return true;
    }

    Shapes shapes() {
        return shapes;
    }

    /** Makes one more row of a table. */
    void another(ObjectName table) throws SQLException, NoRow {
        TableShape shape = shapes.find(table).orElseThrow(() -> new NoRow(table + " is no table", null));
        if (!underWay.contains(table)) {
            attempt(shape, Map.of());
        }
    }

    /** Makes one more row of a table with these values, as SQL; nothing when it takes none. */
    Optional<MadeRow> anotherLike(ObjectName table, Map<String, String> values) throws SQLException {
        TableShape shape = shapes.find(table).orElse(null);
        if (shape == null || underWay.contains(table)) {
            return Optional.empty();
        }
        try {
            return Optional.of(like(shape, values));
        } catch (NoRow e) {
            return Optional.empty(); // it was but one way to get on
        }
    }
}
