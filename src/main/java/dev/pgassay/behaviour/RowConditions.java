package dev.pgassay.behaviour;

import dev.pgassay.catalog.CheckConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a row when some of its columns get other values, or of one column alone. */
record RowConditions(TableShape shape, Hints hints, Candidates candidates) {

    /** What holds of these columns; those that it looks at beside them are added. */
    List<Condition> of(Set<String> columns) {
        List<Condition> conditions = new ArrayList<>();
        for (CheckConstraint check : shape.checks()) {
            for (String part : Alternatives.conjuncts(check.expression())) { // each holds by itself
                Set<String> own = hints.named(part);
                if (own.stream().anyMatch(columns::contains)) {
                    own.stream()
                            .filter(column -> shape.column(column).generated() == null)
                            .forEach(columns::add);
                    if (columns.containsAll(own)) {
                        conditions.add(Condition.check(check.name().simple(), own, part));
                    }
                }
            }
        }
        for (String column : List.copyOf(columns)) {
            candidates.domains().conditions(column, shape.column(column).type()).forEach(conditions::add);
        }
        return conditions;
    }

    /** What holds of a column alone. */
    List<Condition> alone(String column) {
        return Stream.concat(
                        shape.checks().stream()
                                .filter(check -> hints.columns(check).equals(Set.of(column)))
                                .map(check ->
                                        Condition.check(check.name().simple(), Set.of(column), check.expression())),
                        candidates
                                .domains()
                                .conditions(column, shape.column(column).type()))
                .toList();
    }
}
