package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What rows that are yet to come must have, since others reference them already. */
final class Promises {

    private final RowMaker maker;
    private final Map<ObjectName, Map<String, String>> promised = new HashMap<>();

    Promises(RowMaker maker) {
        this.maker = maker;
    }

    /** Of a row of this table. */
    Map<String, String> of(TableShape shape) {
        return promised.getOrDefault(shape.name(), Map.of());
    }

    void forget() {
        promised.clear();
    }

    /** The row of a plan will reference one that is yet to come, with a key that is settled now. */
    void make(ForeignKey key, TableShape shape, TableShape parent, RowPlan plan) throws SQLException {
        Map<String, String> theirs = promised.computeIfAbsent(parent.name(), name -> new LinkedHashMap<>());
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.references().columns().get(i);
            String own = key.columns().get(i);
            String known = of(shape).getOrDefault(own, plan.fixed.get(own));
            if (known != null) {
                theirs.putIfAbsent(column, known);
            } else if (!theirs.containsKey(column)) {
                theirs.put(column, free(parent, column, shape, own));
            }
            plan.fixed.put(own, theirs.get(column));
        }
        maker.steps().defer();
    }

    /** A value that no row has on either side; the usual one where each has been taken. */
    private String free(TableShape parent, String theirs, TableShape shape, String own) throws SQLException {
        String type = parent.column(theirs).type();
        String base = maker.candidates().base(type);
        List<String> values = maker.candidates().of(type);
        int usual = values.size() > 1 ? 1 : 0;
        String all = IntStream.range(0, values.size())
                .mapToObj(i ->
                        "(" + (i == usual ? -1 : i) + ", cast(" + Sql.literal(values.get(i)) + " as " + base + "))")
                .collect(Collectors.joining(", "));
        Step step = maker.steps()
                .undo("select v::text from (values " + all + ") pgassay_v(o, v) where " + apart(parent, theirs)
                        + " and " + apart(shape, own) + " order by o limit 1");
        boolean found = step.failure() == null && !step.of(0).isEmpty();
        return "cast(" + Sql.literal(found ? step.of(0).get(0).get(0) : values.get(usual)) + " as " + base + ")";
    }

    private static String apart(TableShape table, String column) {
        String name = Identifiers.quote(column);
        boolean unique = table.uniques().stream().anyMatch(key -> key.keys().contains(name));
        return unique
                ? "not exists (select from " + table.name() + " pgassay_t where pgassay_t." + name + " = v)"
                : "true";
    }
}
