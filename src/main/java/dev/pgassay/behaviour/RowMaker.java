package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes rows from the catalog alone, and the rows that they need in other tables; all of them stay in the session. */
final class RowMaker {

    private final Limits limits;
    private final Steps steps;
    private final Shapes shapes;
    private final Candidates candidates;
    private final Map<ObjectName, Map<String, @Nullable String>> samples;
    private final Map<ObjectName, Hints> hints = new HashMap<>();
    private final Set<ObjectName> withRows = new HashSet<>();
    private final Set<ObjectName> underWay = new LinkedHashSet<>();
    private final Referenced referenced = new Referenced(this);
    Searches searches;
    final Wanted wanted;
    /** Whether rows that are there may go, for want of room for another. */
    boolean makesRoom = true;

    private boolean sparse;
    private boolean asGiven;

    /**
     * A maker of rows in a session.
     *
     * @param samples values that people give, as text or null, by table and column
     */
    RowMaker(Limits limits, Steps steps, Shapes shapes, Map<ObjectName, Map<String, @Nullable String>> samples) {
        this.limits = limits;
        this.steps = steps;
        this.shapes = shapes;
        this.candidates = new Candidates(shapes.catalog());
        this.samples = samples;
        this.searches = new Searches(steps.effort());
        this.wanted = new Wanted(steps.effort());
    }

    /** The same, but that none of the rows that are there has to go. */
    RowMaker beside() {
        makesRoom = false;
        return this;
    }

    /** The same, but that what may be null stays so where the table takes it. */
    RowMaker sparse() {
        sparse = true;
        return this;
    }

    boolean isSparse() {
        return sparse;
    }

    /** The same, but that what people give is judged by what is there: nothing is changed, told or made for its sake. */
    RowMaker asGiven() {
        asGiven = true;
        return beside();
    }

    boolean isAsGiven() {
        return asGiven;
    }

    /** A maker of rows that are undone; this one knows nothing of them. */
    RowMaker aside() {
        RowMaker aside = new RowMaker(limits, steps, shapes, samples);
        aside.searches = searches.aside();
        aside.makesRoom = makesRoom;
        aside.sparse = sparse;
        aside.asGiven = asGiven;
        aside.hints.putAll(hints);
        aside.withRows.addAll(withRows);
        return aside;
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

    /** A row that the table took; where none could be made, nothing is left of what was tried. */
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
                throw new NoRow(held.text(limits), null).ofSeveral(true);
            }
            steps.stay();
            return row;
        } catch (NoRow e) {
            steps.back();
            withRows.retainAll(before);
            throw e;
        } finally {
            referenced.promises().forget();
        }
    }

    /** The same as a part of what is under way: what is made for it may stay, unless it counts on a row that is not made then. */
    MadeRow attempt(TableShape shape, Map<String, String> wishes) throws SQLException, NoRow {
        Set<ObjectName> before = Set.copyOf(withRows);
        Map<ObjectName, Map<String, String>> promised = referenced.promises().soFar();
        steps.mark();
        try {
            MadeRow row = fulfilled(shape, wishes);
            steps.stay();
            return row;
        } catch (NoRow e) {
            if (referenced.promises().soFar().equals(promised)) {
                steps.stay();
            } else {
                steps.back();
                withRows.retainAll(before);
                referenced.promises().only(promised);
            }
            throw e;
        }
    }

    private MadeRow fulfilled(TableShape shape, Map<String, String> wishes) throws SQLException, NoRow {
        underWay.add(shape.name());
        try {
            RowPlan plan = new RowPlan(shape, candidates, hints(shape));
            plan.full = !sparse;
            sample(shape).forEach((column, value) -> plan.fixed.put(column, Sql.literal(value)));
            plan.fixed.putAll(wishes);
            List<TableShape> later = referenced.make(shape, plan);
            plan.fixed.putAll(referenced.promises().keep(shape));
            BranchSearch search = new BranchSearch(this, shape);
            MadeRow row = wanted.made(searches.row(shape, search, plan, !wishes.isEmpty(), steps.done(), underWay)
                    .placed(steps));
            wasMade(shape);
            for (TableShape parent : later) {
                attempt(parent, Map.of());
            }
            return row;
        } finally {
            underWay.remove(shape.name());
            referenced.promises().kept(shape);
        }
    }

    /** What people give of the rows of a table, as text. */
    Map<String, @Nullable String> sample(TableShape shape) {
        return samples.getOrDefault(shape.name(), Map.of());
    }

    /** Whether people give a part of a foreign key. */
    boolean gives(TableShape shape, ForeignKey key) {
        return key.columns().stream().anyMatch(sample(shape)::containsKey);
    }

    /** Whether a row of this table is being made, and waits for others. */
    boolean isUnderWay(ObjectName table) {
        return underWay.contains(table);
    }

    void wasMade(TableShape shape) {
        withRows.add(shape.name());
    }

    /** The tables that are known to have rows, for when what is made from here on is undone. */
    Set<ObjectName> withRows() {
        return Set.copyOf(withRows);
    }

    /** What was made since then has been undone. */
    void undone(Set<ObjectName> before) {
        withRows.retainAll(before);
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
        if (underWay.contains(table)) {
            return;
        }
        try {
            attempt(shape, Map.of());
        } catch (Circle e) {
            throw e;
        } catch (NoRow e) {
            throw e.behind(table);
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
