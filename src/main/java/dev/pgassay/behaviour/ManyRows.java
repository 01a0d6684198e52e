package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries many rows where a trigger refuses one after the other for this reason or that. */
final class ManyRows {

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final String after;

    /**
     * The rows of a plan.
     *
     * @param after empty, or what must work behind each row, behind a semicolon
     */
    ManyRows(RowMaker maker, TableShape shape, RowPlan plan, String after) {
        this.after = after;
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
    }

    /** Whether one of them is taken, the values of which are the only ones from now on: of few values of each column, then of many. */
    boolean oneIsTaken() throws SQLException {
        for (boolean many : List.of(false, true)) {
            Set<String> widest = Set.copyOf(plan.widest);
            plan.widest.addAll(many ? plan.varied : Set.of());
            RowQuery query = plan.query();
            plan.widest.retainAll(widest);
            for (ValueGroup group : query.groups()) {
                if (group.columns.containsAll(plan.varied) && isTaken(query, group)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTaken(RowQuery query, ValueGroup group) throws SQLException {
        List<String> given = group.given();
        String insert = "insert into " + shape.name()
                + query.columns().stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"))
                + " overriding system value " + query.sql(group.columns, Trying.row(given));
        Step step = maker.steps().undo(group.inserted(query.conditions(), insert + after));
        if (step.failure() != null || step.of(0).isEmpty()) {
            return false;
        }
        plan.suit(given, step.of(0));
        plan.varied.clear();
        return true;
    }
}
