package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of values of a column: how conditions come out with each, the rest of the row being what it is.
 *
 * @param candidates the values, as SQL; many more are added
 * @param texts the functions that say what these may be
 */
record Judged(MadeRow row, RowMaker maker, Column column, List<String> candidates, String texts) {

    private static final int ONE_BY_ONE = 1000;
    private static final int EACH = 8;

    /** The first value of each outcome other than that of the value which the row has, as SQL. */
    List<String> apart(List<String> conditions) throws SQLException {
        Step step = maker.steps().undo(all(conditions));
        if (step.failure() != null) { // one of them has a variable, or raises an error at some value
            List<String> known = new ArrayList<>();
            for (String condition : conditions) {
                Failure failure = maker.steps().undo(itself(condition)).failure();
                if (failure == null || !failure.sqlState().startsWith("42")) {
                    known.add(condition);
                }
            }
            step = known.isEmpty() ? step : maker.steps().undo(all(known));
            step = step.failure() == null || known.isEmpty()
                    ? step
                    : maker.steps().undo(oneByOne(known));
        }
        Map<String, List<@Nullable String>> first = new LinkedHashMap<>();
        for (List<@Nullable String> each : step.failure() == null ? step.of(0) : List.<List<@Nullable String>>of()) {
            first.putIfAbsent(String.valueOf(each.get(1)), each);
        }
        first.values().removeIf(each -> "0".equals(each.get(2)));
        return first.values().stream()
                .limit(EACH)
                .map(each -> Sql.literal(each.get(0)))
                .toList();
    }

    private String all(List<String> conditions) {
        return "select " + called() + "::text, pgassay_r, pgassay_o from (select distinct on (pgassay_r) * from (select"
                + " pgassay_o, " + called() + ", " + outcome(conditions) + " as pgassay_r from (" + rows()
                + ") pgassay_v where " + where() + ") pgassay_j order by pgassay_r, pgassay_o) pgassay_d"
                + " order by pgassay_o";
    }

    private String itself(String condition) {
        return "select " + outcome(List.of(condition)) + " from (select "
                + row.sql(column.name().simple()) + " as " + called() + ") pgassay_v";
    }

    private String oneByOne(List<String> conditions) {
        String judged = Trying.json(List.of(called(), outcome(conditions), "pgassay_r.pgassay_o"));
        return Trying.sql(
                "select * from (" + rows() + " order by 1 limit " + ONE_BY_ONE + ") pgassay_v where " + where(),
                "select " + judged + " into pgassay_h from "
                        + Trying.row(List.of(column.name().simple())) + " pgassay_v",
                3,
                ONE_BY_ONE);
    }

    private String outcome(List<String> conditions) {
        return conditions.stream()
                .map(condition -> "coalesce((" + NewValues.in(condition, this::value) + ")::text, '')")
                .collect(Collectors.joining(", ", "concat_ws(',', ", ")"));
    }

    private @Nullable String value(String other) {
        return other.equals(column.name().simple())
                ? "pgassay_v." + called()
                : row.shape().find(other).isPresent() ? row.sql(other) : null;
    }

    private String called() {
        return Identifiers.quote(column.name().simple());
    }

    /** What the table takes, and what the row has. */
    private String where() {
        String name = column.name().simple();
        return new RowConditions(row.shape(), maker.hints(row.shape()), maker.candidates())
                .alone(name).stream()
                        .map(condition -> " and " + condition.sql().apply(Map.of(name, called())))
                        .collect(Collectors.joining("", "(pgassay_o = 0 or true", ")"));
    }

    private String rows() {
        List<String> all = new ArrayList<>(List.of(row.sql(column.name().simple())));
        all.addAll(candidates);
        TableShape shape = row.shape();
        RowPlan plan = new RowPlan(shape, maker.candidates(), maker.hints(shape));
        plan.varied.add(column.name().simple());
        plan.bodies.add(texts);
        String many = plan.many(column)
                .map(source -> " union all select " + all.size() + " + pgassay_o, pgassay_m from " + source.rows()
                        + " pgassay_m (pgassay_o, pgassay_m)")
                .orElse("");
        return "select * from " + Sql.placed(all, maker.candidates().base(column.type())) + " pgassay_f (pgassay_o, "
                + called() + ")" + many;
    }
}
