package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of columns that checks look at together, an end behind its beginning: the server is asked which fit each other. */
record Tied(RowMaker maker, TableShape table) {

    private static final int VALUES = 6;
    private static final int COLUMNS = 4;
    private static final int FITTING = 24;

    /**
     * For each group of such columns what fits, those first that have the same place among their values, then the likeliest.
     *
     * @param values values as SQL
     */
    List<List<Map<String, String>>> of(Map<String, List<String>> values) throws SQLException {
        List<List<Map<String, String>>> all = new ArrayList<>();
        for (Set<String> group : groups(values.keySet())) {
            List<String> columns = List.copyOf(group);
            Step step = maker.steps().undo(query(columns, values));
            if (step.failure() == null && !step.of(0).isEmpty()) {
                all.add(step.of(0).stream()
                        .map(row -> {
                            Map<String, String> fitting = new LinkedHashMap<>();
                            for (int i = 0; i < columns.size(); i++) {
                                String column = columns.get(i);
                                fitting.put(
                                        column,
                                        values.getOrDefault(column, List.of())
                                                .get(Integer.parseInt(String.valueOf(row.get(i)))));
                            }
                            return fitting;
                        })
                        .toList());
            }
        }
        return all;
    }

    private String query(List<String> columns, Map<String, List<String>> values) {
        List<String> from = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            from.add(rows(i, columns.get(i), values.getOrDefault(columns.get(i), List.of())));
        }
        List<String> places =
                IntStream.range(0, columns.size()).mapToObj(i -> "pgassay_" + i).toList();
        String where = table.checks().stream()
                .filter(check -> columns.containsAll(named(check)))
                .map(check -> "((" + check.expression() + ")) is not false")
                .collect(Collectors.joining(" and "));
        return "select " + String.join(", ", places) + " from " + String.join(", ", from) + " where " + where
                + " order by case when least(" + String.join(", ", places) + ") = greatest("
                + String.join(", ", places) + ") then 0 else 1 end, " + String.join(" + ", places) + ", "
                + String.join(", ", places) + " limit " + FITTING;
    }

    private String rows(int place, String column, List<String> values) {
        String base = maker.candidates().base(table.column(column).type());
        List<String> likeliest = values.subList(0, Math.min(VALUES, values.size()));
        return Sql.placed(likeliest, base) + " pgassay_v" + place + " (pgassay_" + place + ", "
                + Identifiers.quote(column) + ")";
    }

    private Set<String> named(CheckConstraint check) {
        return maker.hints(table).columns(check);
    }

    private List<Set<String>> groups(Set<String> known) {
        List<Set<String>> groups = new ArrayList<>();
        for (CheckConstraint check : table.checks()) {
            Set<String> columns = named(check);
            if (columns.size() > 1 && known.containsAll(columns)) {
                Set<String> group = new LinkedHashSet<>(columns);
                groups.stream()
                        .filter(other -> other.stream().anyMatch(columns::contains))
                        .forEach(group::addAll);
                groups.removeIf(group::containsAll);
                groups.add(group);
            }
        }
        return groups.stream().filter(group -> group.size() <= COLUMNS).toList();
    }
}
