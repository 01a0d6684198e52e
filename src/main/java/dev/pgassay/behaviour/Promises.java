package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What rows that are yet to come must have, since others reference them already. */
final class Promises {

    private final RowMaker maker;
    private final Map<ObjectName, Map<String, String>> promised = new HashMap<>();
    private final Set<ObjectName> searched = new HashSet<>();

    Promises(RowMaker maker) {
        this.maker = maker;
    }

    /** Of a row of this table. */
    Map<String, String> of(TableShape shape) {
        return promised.getOrDefault(shape.name(), Map.of());
    }

    /** The same, which are going to be kept: of this row nothing more can be promised. */
    Map<String, String> keep(TableShape shape) {
        searched.add(shape.name());
        return of(shape);
    }

    /** There is a row of this table now, or none. */
    void kept(TableShape shape) {
        searched.remove(shape.name());
    }

    /** Whether a row that is to come may still get what a key references, or gets it as it is. */
    boolean canBeMade(ForeignKey key) {
        ObjectName table = key.references().table();
        return !searched.contains(table)
                || promised.getOrDefault(table, Map.of())
                        .keySet()
                        .containsAll(key.references().columns());
    }

    void forget() {
        promised.clear();
    }

    /** What has been promised so far; {@link #only} forgets what was promised since, for a row that was not made. */
    Map<ObjectName, Map<String, String>> soFar() {
        Map<ObjectName, Map<String, String>> all = new HashMap<>();
        promised.forEach((table, values) -> all.put(table, new LinkedHashMap<>(values)));
        return all;
    }

    void only(Map<ObjectName, Map<String, String>> earlier) {
        promised.clear();
        promised.putAll(earlier);
    }

    /** The row of a plan will reference one that is yet to come, with a key that is settled now. */
    void make(ForeignKey key, TableShape shape, TableShape parent, RowPlan plan) throws SQLException, NoRow {
        Map<String, String> theirs = promised.computeIfAbsent(parent.name(), name -> new LinkedHashMap<>());
        Map<String, String> decided = decided(key, shape, theirs, plan);
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.references().columns().get(i);
            String own = key.columns().get(i);
            if (!theirs.containsKey(column)) {
                String known = decided.get(own);
                theirs.put(column, known == null ? free(parent, column, shape, own) : known);
            }
            plan.fixed.put(own, theirs.get(column));
        }
        maker.steps().defer();
    }

    /** The values that the row has for other reasons: it is promised itself, or another key shares a column with this one. */
    private Map<String, String> decided(ForeignKey key, TableShape shape, Map<String, String> theirs, RowPlan plan)
            throws SQLException, NoRow {
        Map<String, String> decided = new LinkedHashMap<>(plan.fixed);
        decided.putAll(of(shape));
        for (int i = 0; i < key.columns().size(); i++) {
            String promise = theirs.get(key.references().columns().get(i));
            if (promise != null) {
                decided.put(key.columns().get(i), promise);
            }
        }
        for (ForeignKey other : shape.foreignKeys()) {
            if (!other.equals(key)
                    && plan.requires(other)
                    && other.columns().stream().anyMatch(key.columns()::contains)
                    && !maker.isUnderWay(other.references().table())) {
                shared(other, shape, decided);
            }
        }
        return decided;
    }

    /** The values of a row that another key can reference with those that are decided. */
    private void shared(ForeignKey other, TableShape shape, Map<String, String> decided) throws SQLException, NoRow {
        ObjectName table = other.references().table();
        if (!maker.hasRow(table)) {
            maker.another(table);
        }
        Map<String, String> given = new LinkedHashMap<>();
        List<String> columns = other.references().columns();
        for (int i = 0; i < columns.size(); i++) {
            String value = decided.get(other.columns().get(i));
            if (value != null) {
                given.put(columns.get(i), value);
            }
        }
        String values = columns.stream()
                .map(column -> Identifiers.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        Step step = maker.steps()
                .undo("select " + values + " from " + table + (given.isEmpty() ? "" : " where " + Sql.equal(given))
                        + " limit 1");
        for (int i = 0; step.failure() == null && !step.of(0).isEmpty() && i < columns.size(); i++) {
            String own = other.columns().get(i);
            decided.putIfAbsent(
                    own,
                    cast(
                            String.valueOf(step.of(0).get(0).get(i)),
                            shape.column(own).type()));
        }
    }

    private String cast(String value, String type) {
        return Sql.cast(value, maker.candidates().base(type));
    }

    /** A value that both columns may have and no row has on either side; the usual one where there is none. */
    private String free(TableShape parent, String theirs, TableShape shape, String own) throws SQLException {
        return new Shared(maker, new Shared.Side(parent, theirs), new Shared.Side(shape, own)).value();
    }
}
