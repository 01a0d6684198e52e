package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts one row: what the server refuses is tried otherwise, as long as its reason tells how. */
final class RowInsert {

    private static final int ATTEMPTS = 60;
    private static final long SECONDS = 10;
    private static final int ROOMS = 5;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Blame blame;
    private final OtherValues otherwise;
    private final Set<ObjectName> moreParents = new HashSet<>();
    private final @Nullable Companion companion;
    private final String after;
    private @Nullable String stopped;
    private boolean room;
    private int attempts;

    RowInsert(RowMaker maker, TableShape shape, RowPlan plan) {
        this(maker, shape, plan, new Companion(maker, shape), "");
    }

    /** With statements that must work afterwards. */
    RowInsert(RowMaker maker, TableShape shape, RowPlan plan, @Nullable Companion companion, String after) {
        this.companion = companion;
        this.after = after;
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
        this.blame = new Blame(shape, maker.limits());
        this.otherwise = new OtherValues(maker, shape, plan, blame);
    }

    MadeRow run() throws SQLException, NoRow {
        if (shape.isPartitioned() && shape.partitions().isEmpty()) {
            throw new NoRow("it is partitioned, and has no partition that a row could go into", null);
        }
        for (Column column : shape.columns()) {
            String name = column.name().simple();
            if (!RowPlan.makesItself(column)
                    && plan.isRequired(column)
                    && !plan.fixed.containsKey(name)
                    && maker.candidates().of(column.type()).isEmpty()) {
                throw new NoRow("column " + name + ": type " + column.type() + " has no value", null);
            }
        }
        long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
        Failure failure = null;
        while (attempts++ < ATTEMPTS && System.nanoTime() < deadline) {
            RowQuery query = plan.query();
            Step step = maker.steps().keep(insert(query));
            failure = step.failure();
            if (failure == null) {
                List<List<@Nullable String>> rows = step.of(0);
                if (rows.size() == 1) {
                    return MadeRow.of(shape, rows.get(0));
                }
                nothing(query);
            } else {
                stopped = blame.of(failure);
                MadeRow row = companion == null ? null : companion.forTrigger(blame.deferred(failure), insert(query));
                if (row != null) {
                    return row;
                }
                otherwise.after(failure, attempts);
            }
        }
        throw new NoRow(
                failure == null ? "the search for values" : blame.of(failure),
                attempts - 1 < ATTEMPTS ? "for " + SECONDS + " s" : ATTEMPTS + " rows");
    }

    private String insert(RowQuery query) {
        List<String> columns = query.columns();
        String values = columns.isEmpty()
                ? " default values"
                : columns.stream()
                        .map(Identifiers::quote)
                        .collect(Collectors.joining(", ", " (", ") overriding system value " + query.sql()));
        return "insert into " + shape.name() + values + " returning " + MadeRow.returning(shape) + after;
    }

    /** The server took the statement and made no row: there was none to be made, or somebody canceled it. */
    private void nothing(RowQuery query) throws SQLException, NoRow {
        Map<String, String> parts = query.parts();
        if (!parts.isEmpty()) {
            List<String> keys = List.copyOf(parts.keySet());
            Step step = maker.steps()
                    .undo(parts.values().stream().map(sql -> "(" + sql + ")").collect(Collectors.joining("; ")));
            for (int i = 0; step.failure() == null && i < keys.size(); i++) {
                if (step.of(i).isEmpty()) {
                    exhausted(keys.get(i), query);
                    return;
                }
            }
        }
        String triggers = blame.before();
        throw new NoRow(triggers.isEmpty() ? "a rule" : "trigger " + triggers, null, true);
    }

    private void exhausted(String what, RowQuery query) throws SQLException, NoRow {
        if (plan.passedOver > 0 && stopped != null) {
            throw new NoRow(stopped, attempts + " rows");
        }
        if (plan.full) {
            plan.full = false;
            return;
        }
        if (!freshParent(what, query) && !makeRoom(what)) {
            throw new NoRow(what, "values of " + String.join(", ", query.columns()));
        }
    }

    /** Where rows have all values that there are, one of them makes room, and its values are the new row's. */
    private boolean makeRoom(String what) throws SQLException {
        boolean full = plan.taken.values().stream().anyMatch(taken -> what.contains(taken.what()));
        for (int i = 0; full && !room && !shape.isPartitioned() && i < ROOMS; i++) {
            room = maker.steps()
                            .keep("delete from " + shape.only() + " where ctid = (select ctid from " + shape.only()
                                    + " offset " + i + " limit 1)")
                            .failure()
                    == null;
            if (room) {
                return true;
            }
        }
        return false;
    }

    /** Where all rows of another table are referenced already, one more of them helps. */
    private boolean freshParent(String what, RowQuery query) throws SQLException, NoRow {
        for (ForeignKey key : shape.foreignKeys()) {
            boolean held = query.conditions().stream()
                    .anyMatch(condition -> what.contains(condition.what())
                            && key.columns().stream().anyMatch(condition.columns()::contains));
            if (held && plan.requires(key) && moreParents.add(key.references().table())) {
                maker.another(key.references().table());
                return true;
            }
        }
        return false;
    }
}
