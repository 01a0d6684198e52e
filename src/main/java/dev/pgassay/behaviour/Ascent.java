package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a row step by step: of rows that triggers refuse, one that gets further is nearer. */
final class Ascent implements Climb.Attempt {

    private static final int PLACES = 3;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Climb climb;
    private final String after;

    /**
     * A search that goes on from a plan.
     *
     * @param plan the plan of a search that has found nothing, with what it has learnt
     */
    Ascent(RowMaker maker, TableShape shape, RowPlan plan) {
        this(maker, shape, plan, "");
    }

    private Ascent(RowMaker maker, TableShape shape, RowPlan plan, String after) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
        this.after = after;
        this.climb = new Climb(maker, shape, plan.fixed.keySet(), this);
    }

    /**
     * The same of a row behind another one that a deferred trigger judges.
     *
     * @param after statements that must work afterwards, behind a semicolon
     */
    static Ascent behind(MadeRow other, RowMaker maker, TableShape shape, RowPlan plan, String after) {
        Ascent ascent = new Ascent(maker, shape, plan, after);
        ascent.climb.judgedBy(
                other.shape(), text -> NewRow.aliased(NewValues.in(text, other, maker.candidates()), shape.name()));
        return ascent;
    }

    /**
     * The row, or null: with the columns that are needed alone, near one that was refused, or with all columns.
     *
     * @param refused a row that a trigger has refused, or null
     */
    @Nullable
    MadeRow row(@Nullable RowQuery refused) throws SQLException {
        plan.varied.clear();
        plan.passedOver = 0;
        plan.full = true;
        RowQuery full = plan.query();
        plan.full = false;
        plan.demanded.removeIf(column -> !plan.isRequired(shape.column(column)));
        Set<ObjectName> before = maker.withRows();
        List<RowQuery> starts = placed();
        starts.add(plan.query());
        Stream.ofNullable(refused).forEach(starts::add);
        starts.add(full);
        for (RowQuery query : starts) {
            Map<String, String> start = start(query);
            MadeRow row = start.isEmpty() ? null : climb.from(start);
            if (row != null) {
                return row;
            }
            maker.undone(before);
        }
        return fitting(before);
    }

    /** Where a trigger refuses several values of the row at once, from rows that have none of them. */
    private @Nullable MadeRow fitting(Set<ObjectName> before) throws SQLException {
        Reasons reasons = new Reasons(maker, shape);
        plan.widest.clear();
        for (int i = 0; i < PLACES; i++) {
            boolean more = false;
            for (Condition condition : reasons.of(climb.refusing())) {
                plan.demanded.addAll(condition.columns());
                more |= plan.taken.putIfAbsent(condition.what(), condition) == null;
            }
            Map<String, String> start = more ? start(plan.query()) : Map.of();
            MadeRow row = start.isEmpty() ? null : climb.from(start);
            if (row != null || start.isEmpty()) {
                return row;
            }
            maker.undone(before);
        }
        return null;
    }

    /**
     * What refused the row that got furthest; null where none was refused.
     *
     * @param before how many rows were tried before
     */
    @Nullable
    NoRow furthest(int before) {
        return climb.furthest(before);
    }

    /** In a partition, rows that belong there: its triggers fire before that is looked at. */
    private List<RowQuery> placed() {
        List<RowQuery> placed = new ArrayList<>();
        Set<String> deciding = shape.table().partitionBound() == null
                ? Set.of()
                : maker.hints(shape).partitionColumns();
        Map<String, String> fixed = Map.copyOf(plan.fixed);
        for (int i = 0; i < PLACES && !deciding.isEmpty(); i++) {
            for (String column : deciding) {
                List<String> values = maker.hints(shape).partition(column);
                if (i < values.size() && !fixed.containsKey(column)) {
                    plan.fixed.put(column, Sql.literal(values.get(i)));
                }
            }
            placed.add(plan.query());
        }
        plan.fixed.keySet().retainAll(fixed.keySet());
        return placed;
    }

    private Map<String, String> start(RowQuery query) throws SQLException {
        Step step = maker.steps().undo(query.sql());
        Map<String, String> row = new LinkedHashMap<>();
        if (step.failure() == null && step.of(0).size() == 1) {
            List<String> columns = query.columns();
            for (int i = 0; i < columns.size(); i++) {
                @Nullable String value = step.of(0).get(0).get(i);
                row.put(
                        columns.get(i),
                        value == null
                                ? "null"
                                : Sql.cast(
                                        value,
                                        maker.candidates()
                                                .base(shape.column(columns.get(i))
                                                        .type())));
            }
        }
        return row;
    }

    @Override
    public @Nullable MadeRow withMore(Failure failure, Map<String, String> values) throws SQLException {
        return after.isEmpty() ? new Companion(maker, shape).climbing().forTrigger(failure, statement(values)) : null;
    }

    @Override
    public String statement(Map<String, String> row) {
        return "insert into " + shape.name() + " ("
                + row.keySet().stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                + ") overriding system value values (" + String.join(", ", row.values()) + ") returning "
                + MadeRow.returning(shape) + after;
    }
}
