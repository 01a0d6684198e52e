package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In what another row may differ from one that a trigger holds: in the columns that stand in the trigger, and in what they reference. */
final class Gates {

    static final int EACH = 8;
    private static final int ALIKE = 3;

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final GateValues values;
    private final String texts;
    private final Set<String> looked;
    private final Set<String> referencing = new LinkedHashSet<>();

    /**
     * In what a row may differ.
     *
     * @param texts the conditions and functions of the triggers
     */
    Gates(MadeRow row, RowMaker maker, String texts) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.values = new GateValues(row, maker, texts);
        this.texts = texts;
        this.looked = maker.hints(shape).named(texts);
        shape.foreignKeys().stream().map(ForeignKey::columns).forEach(referencing::addAll);
    }

    /** Columns of few values first, then what may be null or is, then several at once, what is referenced, and any other value. */
    Set<Gate> all() throws SQLException {
        Map<String, List<String>> others = others();
        Set<Gate> all = new LinkedHashSet<>(few(others));
        all.addAll(nulls(others));
        all.addAll(references());
        all.addAll(alone(others, false));
        return all;
    }

    /** Other values of columns of few values. */
    List<Gate> few() throws SQLException {
        return few(others());
    }

    private List<Gate> few(Map<String, List<String>> others) {
        return alone(others, true).stream().limit(EACH).toList();
    }

    /** The other values of each column, as SQL. */
    private Map<String, List<String>> others() throws SQLException {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String name : looked) {
            Column column = shape.column(name);
            if (column.generated() == null && !referencing.contains(name)) {
                List<String> some =
                        values.others(column).stream().map(Sql::literal).toList();
                if (!some.isEmpty()) {
                    others.put(name, some);
                }
            }
        }
        return others;
    }

    private List<Gate> alone(Map<String, List<String>> others, boolean few) {
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (Map.Entry<String, List<String>> each : others.entrySet()) {
                if (i < each.getValue().size() && values.isFew(shape.column(each.getKey())) == few) {
                    gates.add(Gate.of(Map.of(each.getKey(), each.getValue().get(i))));
                }
            }
        }
        return gates;
    }

    /** What is set null and the other way round, all together and each alone, then with other values of what cannot be null. */
    private List<Gate> nulls(Map<String, List<String>> others) {
        Map<String, String> without = new LinkedHashMap<>();
        Map<String, String> with = new LinkedHashMap<>();
        for (String name : looked) {
            if (isOptional(shape.column(name))) {
                if (row.values().get(name) != null) {
                    without.put(name, "null");
                } else if (others.containsKey(name)) {
                    with.put(name, others.get(name).get(0));
                }
            }
        }
        List<Gate> gates = new ArrayList<>();
        for (Map<String, String> together : List.of(without, with)) {
            if (!together.isEmpty()) {
                gates.add(Gate.of(together));
            }
            together.entrySet().stream()
                    .limit(EACH / 2)
                    .forEach(each -> gates.add(Gate.of(Map.of(each.getKey(), each.getValue()))));
        }
        for (int i = 0; i < ALIKE; i++) {
            Map<String, String> alike = new LinkedHashMap<>(without);
            for (Map.Entry<String, List<String>> each : others.entrySet()) {
                if (!shape.key().contains(each.getKey())) {
                    List<String> some = each.getValue();
                    alike.putIfAbsent(each.getKey(), some.get(i % some.size()));
                }
            }
            if (!alike.isEmpty()) {
                gates.add(Gate.of(alike));
            }
        }
        return gates;
    }

    private boolean isOptional(Column column) {
        return column.nullable()
                && RowPlan.canBeGiven(column)
                && !maker.candidates().refusesNull(column.type());
    }

    /** References where there are none, and other rows that are referenced, which differ in what the trigger reads of them. */
    private List<Gate> references() throws SQLException {
        List<Gate> gates = new ArrayList<>();
        for (ForeignKey key : shape.foreignKeys()) {
            boolean given = RowPlan.canBeGiven(shape, key.columns());
            boolean none =
                    key.columns().stream().anyMatch(column -> row.values().get(column) == null);
            if (given && none && key.columns().stream().anyMatch(looked::contains)) {
                gates.add(new Gate(Map.of(), key, Map.of()));
            }
            TableShape parent = maker.shapes().find(key.references().table()).orElse(null);
            if (given && parent != null && maker.shapes().named(texts).contains(parent)) {
                new Variants(maker, parent, texts)
                        .all().stream().limit(EACH).forEach(theirs -> gates.add(new Gate(Map.of(), key, theirs)));
            }
        }
        return gates;
    }
}
