package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions that raise an error where others are false, {@code zone::regclass is not null}: they cannot choose among values, for the
 * first that they do not like ends the statement. Each value is shown to them by itself.
 */
final class Raising {

    /** Names that nothing has, and what functions raise. */
    private static final Set<String> RAISED = Set.of("3F", "42", "P0");

    private static final String DATA_EXCEPTION = "22";

    private final RowMaker maker;
    private final Blame blame;
    private final Steps steps;
    private final TableShape shape;
    private final RowPlan plan;

    Raising(RowMaker maker, TableShape shape, RowPlan plan, Blame blame) {
        this.maker = maker;
        this.blame = blame;
        this.steps = maker.steps();
        this.shape = shape;
        this.plan = plan;
    }

    /** Whether such a condition may have refused a row, and has not been looked for yet. */
    boolean isBehind(Failure failure) {
        String sort = failure.sqlState().substring(0, 2);
        return plan.judged
                && plan.raising.isEmpty()
                && plan.suitable.isEmpty()
                && (sort.equals(DATA_EXCEPTION)
                        || (RAISED.contains(sort) && blame.triggers(failure).isEmpty()));
    }

    /** Takes such conditions out of the plan; the columns of which values have to be tried row by row. */
    Set<String> setAside() throws SQLException {
        Set<String> varied = new HashSet<>();
        for (Map.Entry<Condition, String> each : plan.query().alone().entrySet()) {
            if (steps.undo(each.getValue()).failure() != null) {
                Condition condition = each.getKey();
                if (condition.columns().size() > 1 || !chosen(condition)) {
                    plan.raising.add(condition.what());
                    varied.addAll(condition.columns());
                }
            }
        }
        if (plan.raising.isEmpty() && plan.suitable.isEmpty()) {
            plan.judged = false; // they raise together, or it is none of them
            shape.checks().forEach(check -> varied.addAll(maker.hints(shape).columns(check)));
        }
        return varied;
    }

    /** Whether values of its one column are found at which it holds. */
    private boolean chosen(Condition condition) throws SQLException {
        Column column = shape.column(condition.columns().iterator().next());
        String name = column.name().simple();
        List<String> suitable = new ArrayList<>();
        for (String value : plan.values(column)) {
            String alias = Condition.quoted(name);
            Step step = steps.undo("select from (select " + value + " as " + alias + ") pgassay_v where "
                    + condition.sql().apply(Map.of(name, alias)));
            if (step.failure() != null && step.failure().isTimeout()) {
                break; // the others would take as long
            }
            if (step.failure() == null && step.of(0).size() == 1) {
                suitable.add(value);
            }
        }
        if (!suitable.isEmpty()) {
            plan.suitable.put(name, suitable);
        }
        return !suitable.isEmpty();
    }
}
