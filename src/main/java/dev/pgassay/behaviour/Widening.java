package dev.pgassay.behaviour;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tries many values of a column where few do not fit: of each by itself, and in the end of all. */
final class Widening {

    private final TableShape shape;
    private final RowPlan plan;

    Widening(TableShape shape, RowPlan plan) {
        this.shape = shape;
        this.plan = plan;
    }

    /** Whether these columns have many values that have not been tried; from now on they are. */
    boolean of(Collection<String> columns) {
        Set<String> all = new LinkedHashSet<>(columns);
        all.removeIf(column -> plan.fixed.containsKey(column)
                || plan.many(shape.column(column)).isEmpty());
        Set<String> next = all.stream()
                .filter(column -> !plan.wide.contains(Set.of(column)))
                .findFirst()
                .map(Set::of)
                .orElse(all);
        plan.widest.removeAll(columns);
        plan.widest.addAll(next);
        return !next.isEmpty() && plan.wide.add(next);
    }
}
