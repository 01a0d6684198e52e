package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value of a column and of the one that it references, in rows that are yet to come: either may have it, and no row has. */
record Shared(RowMaker maker, Side parent, Side child) {

    /** A column of a table. */
    record Side(TableShape table, String name) {

        Column column() {
            return table.column(name);
        }
    }

    /** The first that fits, as SQL; where none is found the usual one. */
    String value() throws SQLException {
        List<String> usual = maker.candidates().of(parent.column().type());
        Set<String> values = new LinkedHashSet<>();
        usual.stream().skip(1).limit(1).forEach(values::add);
        values.addAll(usual);
        sides().filter(side -> base(side).equals(base(parent)))
                .flatMap(this::suggested)
                .forEach(values::add);
        List<Condition> apart = sides().flatMap(Shared::apart).toList();
        List<Condition> own = sides().flatMap(this::alone).toList();
        List<Condition> all = Stream.concat(own.stream(), apart.stream()).toList();
        String found = first(few(values), all);
        for (Side side : found == null && !own.isEmpty() ? sides().toList() : List.<Side>of()) {
            Source many = found == null ? plan(side).many(side.column()).orElse(null) : null;
            found = many == null ? found : first(many.rows(), all);
        }
        if (found == null && !own.isEmpty()) { // of some values a condition may say nothing but that they are an error
            found = first(few(values), apart);
        }
        return Sql.cast(found == null ? values.iterator().next() : found, base(parent));
    }

    private Stream<Side> sides() {
        return Stream.of(parent, child);
    }

    private String base(Side side) {
        return maker.candidates().base(side.column().type());
    }

    private RowPlan plan(Side side) {
        return new RowPlan(side.table, maker.candidates(), maker.hints(side.table));
    }

    private Stream<String> suggested(Side side) {
        Literals literals = maker.hints(side.table).of(side.column(), false, List.of());
        return maker.candidates().of(side.column().type(), literals).stream();
    }

    /** What is said of the column, whatever the others are. */
    private Stream<Condition> alone(Side side) {
        Set<String> all = side.table.columns().stream()
                .map(column -> column.name().simple())
                .collect(Collectors.toSet());
        return plan(side).conditions(all).stream()
                .flatMap(condition -> Stream.concat(Stream.of(condition), condition.alone().stream()))
                .filter(condition -> condition.columns().equals(Set.of(side.name)));
    }

    private static Stream<Condition> apart(Side side) {
        String name = Identifiers.quote(side.name);
        boolean unique =
                side.table.uniques().stream().anyMatch(key -> key.keys().contains(name));
        Condition.Key same = new Condition.Key(name, "pgassay_t." + name, "=");
        return unique
                ? Stream.of(Condition.noneSuch(
                        "", Set.of(side.name), side.table.name().toString(), List.of(same), null))
                : Stream.empty();
    }

    private String few(Set<String> values) {
        return Sql.placed(values.stream().map(Sql::literal).toList(), base(parent));
    }

    /** The first of some values that meets these conditions, which name it as their columns. */
    private @Nullable String first(String rows, List<Condition> conditions) throws SQLException {
        String names = sides().map(Side::name)
                .distinct()
                .map(name -> "pgassay_v as " + Identifiers.quote(name))
                .collect(Collectors.joining(", "));
        String where = conditions.stream()
                .map(condition -> condition.sql().apply(named(condition)))
                .collect(Collectors.joining(" and "));
        Step step = maker.steps()
                .undo("select pgassay_v::text from " + rows + " pgassay_v (pgassay_o, pgassay_v), lateral (select "
                        + names + ") pgassay_b" + (where.isEmpty() ? "" : " where " + where)
                        + " order by pgassay_o limit 1");
        return step.failure() == null && !step.of(0).isEmpty()
                ? step.of(0).get(0).get(0)
                : null;
    }

    private static Map<String, String> named(Condition condition) {
        return condition.columns().stream().collect(Collectors.toMap(name -> name, Identifiers::quote));
    }
}
