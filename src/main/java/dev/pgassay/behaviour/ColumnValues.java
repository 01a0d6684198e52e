package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the values of a planned row's columns come from. */
final class ColumnValues {

    private static final int VALUES = 40;
    private static final int FEW = 3;

    private final Candidates candidates;
    private final Hints hints;
    private final RowPlan plan;

    ColumnValues(Candidates candidates, Hints hints, RowPlan plan) {
        this.candidates = candidates;
        this.hints = hints;
        this.plan = plan;
    }

    Source derived(Column column, String expression) {
        String base = candidates.base(column.type());
        List<String> values = candidates.of(column.type()).stream()
                .limit(FEW)
                .map(value -> "cast(" + Sql.literal(value) + " as " + base + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        if (values.isEmpty() || !plan.isRequired(column)) {
            values.add("cast(null as " + base + ")");
        }
        return Source.derived(column.name().simple(), "cast((" + expression + ") as " + base + ")", values);
    }

    /** The values with which a row references nothing, so far as they may be null. */
    List<String> without(ForeignKey key) {
        return key.columns().stream()
                .map(hints::column)
                .map(column -> plan.isRequired(column)
                                && column.defaultValue() != null
                                && !plan.withoutDefault.contains(column.name().simple())
                        ? "cast(" + column.defaultValue() + " as " + candidates.base(column.type()) + ")"
                        : "null")
                .toList();
    }

    Source source(Column column, boolean several) {
        String name = column.name().simple();
        String base = candidates.base(column.type());
        String given = plan.fixed.get(name);
        if (given != null) {
            return Source.values(name, List.of("cast(" + given + " as " + base + ")"));
        }
        if (several && name.equals(plan.widest)) {
            return Source.integers(name, base);
        }
        return Source.values(name, plan.suitable.getOrDefault(name, values(column, several)));
    }

    /** Values of a column as SQL, the likeliest first. */
    List<String> values(Column column, boolean several) {
        String name = column.name().simple();
        String base = candidates.base(column.type());
        List<String> values = new ArrayList<>();
        if (column.defaultValue() != null && !plan.withoutDefault.contains(name)) {
            values.add("cast(" + column.defaultValue() + " as " + base + ")");
        }
        boolean optional = !plan.isRequired(column);
        if (optional && !plan.full && !plan.varied.contains(name)) {
            values.add("null");
        }
        List<String> others = several
                ? candidates.of(column.type(), hints.of(column, considersTriggers(name), plan.bodies))
                : candidates.of(column.type());
        boolean uncertain = candidates.isUncertain(column.type());
        if (uncertain) {
            others = others.stream().skip(plan.unsuited.getOrDefault(name, 0)).toList();
        }
        Stream.concat(hints.partition(name).stream(), others.stream())
                .distinct()
                .limit(several && !uncertain ? VALUES : 1) // a value of no type spoils the whole statement
                .forEach(value -> values.add(Sql.literal(value)));
        if (values.isEmpty() || (optional && several && !values.contains("null"))) {
            values.add("null");
        }
        return values.stream()
                .map(value -> value.startsWith("cast(") ? value : "cast(" + value + " as " + base + ")")
                .toList();
    }

    private boolean considersTriggers(String column) {
        return plan.varied.contains(column)
                || plan.taken.values().stream().anyMatch(each -> each.columns().contains(column));
    }
}
