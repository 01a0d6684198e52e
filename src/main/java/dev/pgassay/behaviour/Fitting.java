package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which values columns may have by what is said of each of them alone: the server is asked, once for all. */
record Fitting(RowMaker maker, TableShape table) {

    private static final int SOME = 3;

    /** Of these values, as SQL, those that fit, for each column of which some do. */
    Map<String, List<String>> of(Map<String, List<String>> values) throws SQLException {
        List<String> queries = new ArrayList<>();
        values.forEach((column, some) -> {
            String where = alone(column).stream()
                    .map(condition -> condition.sql().apply(Map.of(column, Identifiers.quote(column))))
                    .collect(Collectors.joining(" and "));
            if (!where.isEmpty()) {
                queries.add(
                        "select " + Sql.literal(column) + ", pgassay_i from " + rows(column, some) + " where " + where);
            }
        });
        Map<String, List<String>> fitting = new LinkedHashMap<>();
        Step step =
                queries.isEmpty() ? null : maker.steps().undo(String.join(" union all ", queries) + " order by 1, 2");
        if (step != null && step.failure() == null) {
            for (List<@Nullable String> row : step.of(0)) {
                String column = String.valueOf(row.get(0));
                String value = values.getOrDefault(column, List.of()).get(Integer.parseInt(String.valueOf(row.get(1))));
                fitting.computeIfAbsent(column, name -> new ArrayList<>()).add(value);
            }
        }
        for (String column : values.keySet()) {
            List<String> others = alone(column).isEmpty() || fitting.containsKey(column) ? List.of() : ofMany(column);
            if (!others.isEmpty()) {
                fitting.put(column, others);
            }
        }
        return fitting;
    }

    private List<Condition> alone(String column) {
        return new RowConditions(table, maker.hints(table), maker.candidates()).alone(column);
    }

    /** Where none fits of a few values, some of many may. */
    private List<String> ofMany(String column) throws SQLException {
        Source many = new RowPlan(table, maker.candidates(), maker.hints(table))
                .many(table.column(column))
                .orElse(null);
        if (many == null) {
            return List.of();
        }
        String name = Identifiers.quote(column);
        Step step = maker.steps()
                .undo("select " + name + "::text from "
                        + many.met(alone(column)).from("pgassay_v", List.of(column)) + " where " + name
                        + " is not null limit " + SOME);
        return step.failure() != null
                ? List.of()
                : step.of(0).stream().map(row -> Sql.literal(row.get(0))).toList();
    }

    private String rows(String column, List<String> values) {
        String base = maker.candidates().base(table.column(column).type());
        return Sql.placed(values, base) + " pgassay_v (pgassay_i, " + Identifiers.quote(column) + ")";
    }
}
