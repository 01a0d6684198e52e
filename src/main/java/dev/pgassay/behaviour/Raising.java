package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Conditions that raise an error where others are false, {@code zone::regclass is not null}: they cannot choose among values, for the
 * first that they do not like ends the statement. Each row of values is shown to them by itself.
 */
final class Raising {

    /** Names that nothing has, and what functions raise. */
    private static final Set<String> RAISED = Set.of("3F", "42", "P0");

    private static final String DATA_EXCEPTION = "22";

    private final RowMaker maker;
    private final Steps steps;
    private final TableShape shape;
    private final RowPlan plan;
    private final Widening widening;

    Raising(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.steps = maker.steps();
        this.shape = shape;
        this.plan = plan;
        this.widening = new Widening(shape, plan);
    }

    /** Whether such a condition may have refused a row, and has not been looked for yet. */
    boolean isBehind(Failure failure) {
        String sort = failure.sqlState().substring(0, 2);
        return plan.judged
                && plan.raising.isEmpty()
                && plan.suitable.isEmpty()
                && (sort.equals(DATA_EXCEPTION)
                        || (RAISED.contains(sort)
                                && !Blame.isOfTrigger(failure, maker.shapes().catalog())));
    }

    /** Finds values that such conditions like, or takes them out of the plan; the columns of which values have to be tried row by row. */
    Set<String> setAside() throws SQLException {
        Set<String> varied = new HashSet<>();
        plan.evaluated = true;
        RowQuery query = plan.query();
        for (ValueGroup group : query.groups()) {
            List<Condition> raising = raising(group, query.conditions());
            if (!raising.isEmpty() && !isChosen(group.columns)) {
                for (Condition condition : raising) {
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

    private List<Condition> raising(ValueGroup group, List<Condition> conditions) throws SQLException {
        List<Condition> raising = new ArrayList<>();
        for (Condition condition : conditions) {
            if (group.has(condition)
                    && steps.undo(group.count(List.of(condition))).failure() != null) {
                raising.add(condition);
            }
        }
        return raising;
    }

    /** Whether values of these columns are found at which all of their conditions hold: among few, then among many of one of them. */
    private boolean isChosen(Set<String> columns) throws SQLException {
        do {
            RowQuery query = plan.query();
            for (ValueGroup group : query.groups()) {
                if (group.columns.containsAll(columns)) {
                    Step step = steps.undo(group.careful(query.conditions()));
                    if (step.failure() != null) {
                        return false; // without PL/pgSQL, or too slow
                    }
                    if (!step.of(0).isEmpty()) {
                        plan.suit(group.names(), step.of(0));
                        return true;
                    }
                }
            }
        } while (widening.of(columns));
        return false;
    }
}
