package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** Limits of the server, which another row would meet as well. */
    private static final String LIMITS = "54";

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Hints hints;
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
        this.hints = maker.hints(shape);
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
                stopped = reason(failure);
                MadeRow row = companion == null ? null : companion.forTrigger(deferred(failure), insert(query));
                if (row != null) {
                    return row;
                }
                otherwise(failure);
            }
        }
        throw new NoRow(
                failure == null ? "the search for values" : reason(failure),
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
        String triggers = before();
        throw new NoRow(triggers.isEmpty() ? "a rule" : "trigger " + triggers, null, true);
    }

    private String before() {
        return shape.triggers().stream()
                .filter(trigger -> trigger.timing() == TriggerTiming.BEFORE
                        && trigger.events().contains(TriggerEvent.INSERT))
                .map(trigger -> trigger.name().simple())
                .collect(Collectors.joining(", "));
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

    private void otherwise(Failure failure) throws SQLException, NoRow {
        boolean here =
                failure.table() == null || failure.table().equals(shape.name().name());
        if (failure.isTimeout() || failure.sqlState().startsWith(LIMITS)) {
            throw new NoRow(reason(failure), null);
        }
        if (unsuited(failure)) {
            return;
        }
        boolean changed = here
                && switch (failure.sqlState()) {
                    case "23502" -> failure.column() != null && demand(failure.column());
                    case "23503" -> forgo(failure);
                    case "23505" -> unique(String.valueOf(failure.constraint()));
                    case "23P01" -> exclusion(String.valueOf(failure.constraint()));
                    case "23514" -> check(failure);
                    default -> false;
                };
        if (changed) {
            return;
        }
        if (plan.full && plan.varied.isEmpty()) {
            plan.full = false;
        } else if (failure.sqlState().startsWith("22") && plan.judged) {
            plan.judged = false;
            shape.checks().forEach(check -> vary(hints.columns(check)));
        } else if (!vary(columnsOf(failure))) {
            throw new NoRow(reason(failure), attempts > 1 ? attempts + " rows" : null);
        }
    }

    /** Takes another value for a column of whose type we cannot be certain, when a value was none of a type. */
    private boolean unsuited(Failure failure) throws NoRow {
        if (!failure.sqlState().startsWith("22") && (!failure.sqlState().equals("23514") || failure.table() != null)) {
            return false;
        }
        List<Column> uncertain = shape.columns().stream()
                .filter(column -> maker.candidates().isUncertain(column.type())
                        && !plan.left.contains(column.name().simple())
                        && !plan.fixed.containsKey(column.name().simple()))
                .toList();
        List<Column> named = uncertain.stream()
                .filter(column ->
                        failure.message().contains(TypeName.of(column.type()).simple()))
                .toList();
        boolean more = false;
        for (Column column : named.isEmpty() ? uncertain : named) {
            String name = column.name().simple();
            int next = plan.unsuited.merge(name, 1, Integer::sum);
            int all = maker.candidates().of(column.type()).size();
            if (next >= all && plan.isRequired(column)) {
                throw new NoRow(
                        "column " + name + ": no value of type " + column.type() + " is known; " + reason(failure),
                        all + " values of it");
            }
            more |= next < all || plan.left.add(name);
        }
        return more;
    }

    private String reason(Failure failure) {
        String by = triggers(failure).stream()
                .map(trigger -> trigger.name().simple())
                .collect(Collectors.joining(", "));
        String took = by.isEmpty() && failure.sqlState().equals("23502") ? before() : "";
        return (by.isEmpty() ? "" : "trigger " + by + ", ")
                + failure.text(maker.limits())
                + (took.isEmpty()
                        ? ""
                        : ", though a value was given; before the row is stored there is trigger " + took);
    }

    /** The triggers whose function was under way. */
    private List<Trigger> triggers(Failure failure) {
        String context = failure.context();
        return context == null
                ? List.of()
                : shape.triggers().stream()
                        .filter(trigger -> context.contains(trigger.executes().simple() + "("))
                        .toList();
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

    /** The constraint trigger that may wait until another table has its row. */
    private List<Trigger> deferred(Failure failure) {
        return triggers(failure).stream()
                .filter(trigger -> trigger.constraint() && trigger.deferrable())
                .toList();
    }

    private Set<String> columnsOf(Failure failure) {
        Set<String> columns = new HashSet<>();
        triggers(failure).forEach(trigger -> columns.addAll(hints.looksAt(hints.body(trigger))));
        return columns;
    }

    /** Tries the values of some columns one after the other; false when there is nothing to try. */
    private boolean vary(Set<String> columns) {
        columns.stream()
                .filter(column -> RowPlan.canBeGiven(shape.column(column)) && !plan.fixed.containsKey(column))
                .forEach(plan.varied::add);
        plan.demanded.addAll(plan.varied);
        plan.passedOver++;
        return !plan.varied.isEmpty();
    }

    private boolean demand(String column) {
        return RowPlan.canBeGiven(shape.column(column)) && plan.demanded.add(column);
    }

    private boolean forgo(Failure failure) {
        for (ForeignKey key : shape.foreignKeys()) {
            if (key.name().simple().equals(failure.constraint()) && !plan.requires(key)) {
                return plan.left.addAll(key.columns().stream()
                        .filter(column -> !plan.isRequired(shape.column(column)))
                        .toList());
            }
        }
        return false;
    }

    private boolean check(Failure failure) {
        if (failure.constraint() == null) {
            return vary(hints.partitionColumns()); // no partition takes it, or not this one
        }
        return shape.checks().stream()
                .filter(check -> check.name().simple().equals(failure.constraint()))
                .anyMatch(check -> plan.demanded.addAll(hints.columns(check).stream()
                        .filter(column -> RowPlan.canBeGiven(shape.column(column)))
                        .toList()));
    }

    private boolean unique(String constraint) {
        for (UniqueKey key : shape.uniques()) {
            if (key.name().equals(constraint)) {
                return taken(
                        key.name(),
                        "unique constraint ",
                        key.keys(),
                        key.keys().stream().map(each -> "=").toList());
            }
        }
        return false;
    }

    private boolean exclusion(String constraint) {
        for (ExclusionConstraint each : shape.exclusions()) {
            if (each.name().simple().equals(constraint)) {
                List<String> keys = new ArrayList<>();
                List<String> operators = new ArrayList<>();
                for (String element : each.elements()) {
                    int with = element.lastIndexOf(" WITH ");
                    keys.add(element.substring(0, with));
                    operators.add(element.substring(with + " WITH ".length()));
                }
                return taken(constraint, "exclusion constraint ", keys, operators);
            }
        }
        return false;
    }

    private boolean taken(String name, String kind, List<String> keys, List<String> operators) {
        if (plan.taken.containsKey(name)) {
            return false;
        }
        List<Condition.Key> pairs = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = generated(keys.get(i));
            columns.addAll(hints.named(key));
            pairs.add(new Condition.Key(key, keys.get(i), operators.get(i)));
        }
        if (columns.stream().map(shape::column).anyMatch(column -> !RowPlan.canBeGiven(column))) {
            return attempts < 5; // the next number of a sequence may be free
        }
        plan.demanded.addAll(columns);
        plan.taken.put(
                name, Condition.noneSuch(kind + name, columns, shape.name().toString(), pairs));
        return true;
    }

    /** A generated column's value is not there before the row is: what it is generated from. */
    private String generated(String key) {
        for (Column column : shape.columns()) {
            String expression = column.generated();
            if (expression != null && Identifiers.quote(column.name().simple()).equals(key)) {
                return "(" + expression + ")";
            }
        }
        return key;
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
