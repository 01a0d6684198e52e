package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a trigger wants to add up over several rows: the row comes with a second one in the same statement, or a total is changed with it. */
final class Balance {

    private static final int ROWS = 4;
    private static final long SECONDS = 2;
    /** So many rows are tried one by one where another table wants some: mostly it wants one. */
    private static final int ALONE = 6;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Blame blame;
    private final boolean wanted;
    private final String after;
    private final Set<Map<String, @Nullable String>> tried = new HashSet<>();
    private int refused;
    private boolean late;

    /**
     * The balance of a table.
     *
     * @param after what is done behind the row where it is a trigger of another table that wants it; otherwise empty
     */
    Balance(RowMaker maker, TableShape shape, RowPlan plan, Blame blame, String after) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
        this.blame = blame;
        this.wanted = !after.isEmpty();
        this.after = wanted ? after : "; " + Steps.IMMEDIATE;
    }

    /** The row of the query, with what was done beside it; null where no such trigger refused it, or nothing helps. */
    @Nullable
    MadeRow forTrigger(Failure failure, RowQuery query) throws SQLException {
        String body = wanted && refused++ < ALONE ? "" : body(failure);
        if (body.isEmpty() || tried.size() == ROWS || (maker.steps().isDeferred() && !wanted)) {
            return null;
        }
        Map<String, @Nullable String> values = values(query, body);
        if (values.isEmpty() || !tried.add(values)) {
            return null;
        }
        OtherSides sides =
                new OtherSides(shape, maker.candidates(), maker.hints(shape), values, plan.fixed.keySet(), body);
        maker.steps().mark();
        MadeRow row = pair(values, sides, new OtherKeys(maker, shape, values, body));
        if (row == null && !late) {
            row = new Totals(maker, shape, sides, body)
                    .row(values.keySet(), into(values) + tuple(values, sides, Map.of()) + returning());
        }
        if (row == null || !row.isThere(maker.steps())) {
            maker.steps().back();
            return null;
        }
        maker.steps().stay();
        return row.with(row.beside().of(row.owners(maker.hints(shape).named(body))));
    }

    private @Nullable MadeRow pair(Map<String, @Nullable String> values, OtherSides sides, OtherKeys keys)
            throws SQLException {
        long deadline = maker.searches.until(SECONDS);
        for (OtherSides.Pair pair : sides.all()) {
            late |= maker.searches.isOver(deadline);
            if (late) {
                return null;
            }
            Step step = maker.steps()
                    .keep(Steps.DEFERRED + "; " + into(values) + tuple(values, sides, pair.first()) + ", "
                            + tuple(values, sides, keys.apart(pair.second())) + returning() + after);
            if (step.failure() == null && step.of(0).size() == 2) {
                MadeRow other = MadeRow.of(shape, step.of(0).get(1));
                return MadeRow.of(shape, step.of(0).get(0)).with(Beside.rows(List.of(other)));
            }
            late |= step.failure() != null && step.failure().isTimeout();
        }
        return null;
    }

    private String into(Map<String, @Nullable String> values) {
        return "insert into " + shape.name() + " ("
                + values.keySet().stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                + ") overriding system value values ";
    }

    private String returning() {
        return " returning " + MadeRow.returning(shape);
    }

    /** The functions of the triggers that look at more than the new row alone; nothing where it is not they that refused it. */
    private String body(Failure failure) {
        if (failure.isTimeout() || late) {
            return "";
        }
        if (blame.isOfSeveral(failure)) {
            return blame.bodies(failure, maker.hints(shape));
        }
        return wanted && failure.isRaised() ? String.join("\n", plan.bodies) : "";
    }

    /** The values of the query as text, with the defaults of what the trigger names: the second row has the same. */
    private Map<String, @Nullable String> values(RowQuery query, String body) throws SQLException {
        Map<String, String> asked = new LinkedHashMap<>();
        query.columns().forEach(column -> asked.put(column, "pgassay_q." + Identifiers.quote(column)));
        for (String name : maker.hints(shape).named(body)) {
            Column column = shape.column(name);
            if (RowPlan.canBeGiven(column)
                    && column.defaultValue() != null
                    && !shape.key().contains(name)) {
                asked.putIfAbsent(name, "(" + column.defaultValue() + ")");
            }
        }
        Step step = maker.steps()
                .undo("select "
                        + asked.values().stream().map(sql -> sql + "::text").collect(Collectors.joining(", "))
                        + (query.columns().isEmpty() ? "" : " from (" + query.sql() + ") pgassay_q"));
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        if (step.failure() == null && step.of(0).size() == 1) {
            List<String> columns = List.copyOf(asked.keySet());
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), step.of(0).get(0).get(i));
            }
        }
        return row;
    }

    private static String tuple(Map<String, @Nullable String> row, OtherSides sides, Map<String, String> changed) {
        return row.keySet().stream()
                .map(column -> changed.containsKey(column) ? changed.get(column) : sides.value(column))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
