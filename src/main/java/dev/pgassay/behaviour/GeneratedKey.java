package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign key of generated columns: a row is made for what they are, or they are to be what a row has that is there. */
final class GeneratedKey {

    /** What is said where no values lead to such a row. */
    static final String WHAT = "foreign key ";

    private static final int ROWS = 20;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Set<ForeignKey> made = new HashSet<>();

    GeneratedKey(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
    }

    /** Whether something has been done so that a foreign key that refused a row takes one; false where it is no such key. */
    boolean follows(ForeignKey key) throws SQLException, NoRow {
        if (key.columns().stream().map(shape::column).noneMatch(column -> column.generated() != null)) {
            return false;
        }
        List<String> expressions = key.columns().stream()
                .map(column -> Generated.in(Identifiers.quote(column), shape.columns()))
                .toList();
        return (made.add(key) && !maker.isAsGiven() && isMade(key, expressions)) || isSought(key, expressions);
    }

    /** A row of the other table with what the new row has as its key. */
    private boolean isMade(ForeignKey key, List<String> expressions) throws SQLException {
        Step step = maker.steps()
                .undo("select " + String.join(", ", expressions) + " from ("
                        + plan.query().sql() + ") pgassay_v");
        if (step.failure() != null || step.of(0).size() != 1) {
            return false;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            values.put(
                    key.references().columns().get(i),
                    Sql.literal(step.of(0).get(0).get(i)));
        }
        return maker.anotherLike(key.references().table(), values).isPresent();
    }

    /** The keys that are there are what the columns may be, and what values are drawn from. */
    private boolean isSought(ForeignKey key, List<String> expressions) throws SQLException, NoRow {
        String name = key.name().simple();
        Set<String> columns = new HashSet<>();
        expressions.forEach(expression -> columns.addAll(maker.hints(shape).named(expression)));
        if (plan.taken.containsKey(name) || !RowPlan.canBeGiven(shape, columns)) {
            return false;
        }
        if (!maker.hasRow(key.references().table())) {
            maker.another(key.references().table());
        }
        String keys = "select "
                + key.references().columns().stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                + " from " + key.references().table();
        Step step = maker.steps().undo(keys + " limit " + ROWS);
        for (int i = 0; step.failure() == null && i < expressions.size(); i++) {
            plan.bodies.add(listed(expressions.get(i), i, step.of(0)));
        }
        plan.demanded.addAll(columns);
        plan.taken.put(name, new Condition(WHAT + name, columns, names -> isThere(expressions, keys)));
        return true;
    }

    /** As a check would list them, then what they consist of. */
    private static String listed(String expression, int place, List<List<@Nullable String>> rows) {
        List<String> values = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.get(place)))
                .distinct()
                .toList();
        String parts = values.stream()
                .flatMap(value -> Stream.of(value.split("[^\\w]+")))
                .filter(part -> !part.isEmpty() && !values.contains(part))
                .distinct()
                .map(Sql::literal)
                .collect(Collectors.joining(", "));
        return "(" + expression + " = ANY (ARRAY["
                + values.stream().map(Sql::literal).collect(Collectors.joining(", ")) + "])) " + parts;
    }

    private static String isThere(List<String> expressions, String keys) {
        List<String> computed = new ArrayList<>();
        IntStream.range(0, expressions.size()).forEach(i -> computed.add(expressions.get(i) + " as pgassay_k" + i));
        String names = IntStream.range(0, expressions.size())
                .mapToObj(i -> "pgassay_k" + i)
                .collect(Collectors.joining(", "));
        return "exists (select from (select " + String.join(", ", computed) + ") pgassay_n where (" + names + ") in ("
                + keys + ") or " + names.replace(", ", " is null or ") + " is null)";
    }
}
