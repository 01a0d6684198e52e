package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of another table that differ in what a trigger reads of them: a balance that suffices, a state that allows it, no end yet. */
final class Variants {

    private static final int MADE = 8;
    private static final int TRIED = 24;
    private static final int VALUES = 3;
    private static final String MUCH = "1000";
    /** What is still to come, and what is over. */
    static final List<String> APART = List.of("2099-12-31", "2000-01-01");

    private final RowMaker maker;
    private final TableShape table;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> nullable = new LinkedHashSet<>();
    /** What fits each other, of columns that a check looks at together. */
    private final List<List<Map<String, String>>> tied;

    /**
     * The variants of a table's rows.
     *
     * @param body the function of the trigger
     */
    Variants(RowMaker maker, TableShape table, String body) throws SQLException {
        this.maker = maker;
        this.table = table;
        for (Column column : read(body)) {
            String name = column.name().simple();
            List<String> some = values(column, body);
            if (!some.isEmpty()) {
                values.put(name, some);
                if (isOptional(column)) {
                    nullable.add(name);
                }
            }
        }
        values.putAll(new Fitting(maker, table).of(values));
        tied = new Tied(maker, table).of(values);
        Set<String> named = maker.hints(table).named(body);
        table.foreignKeys().stream()
                .flatMap(key -> key.columns().stream())
                .filter(name -> named.contains(name) && isOptional(table.column(name)))
                .forEach(nullable::add);
    }

    private boolean isOptional(Column column) {
        return column.nullable() && !maker.candidates().refusesNull(column.type());
    }

    /** Makes some of them; whether there are any. */
    boolean make() throws SQLException {
        int made = 0;
        int tried = 0;
        List<Map<String, String>> all = new ArrayList<>(all());
        if (values.isEmpty()) {
            all.addAll(List.copyOf(all)); // one of them may have to differ from another
        }
        for (Map<String, String> each : all) {
            if (made < MADE
                    && tried++ < TRIED
                    && maker.anotherLike(table.name(), each).isPresent()) {
                made++;
            }
        }
        return made > 0;
    }

    /** The columns that stand in the body, but for those that make it the row that it is. */
    private List<Column> read(String body) {
        Set<String> bound = new HashSet<>(table.key());
        bound.removeIf(column -> table.key().size() > 1 && isListed(table.column(column)));
        table.foreignKeys().stream().map(ForeignKey::columns).forEach(bound::addAll);
        return maker.hints(table).named(body).stream()
                .filter(name -> !bound.contains(name))
                .map(table::column)
                .filter(RowPlan::canBeGiven)
                .toList();
    }

    /** Whether a column has a few values by name, of which a part of a key is a sort: the purpose of a consent. */
    private boolean isListed(Column column) {
        Literals known = Literals.of(maker.hints(table).texts(column, false, List.of()));
        return maker.candidates().isEnum(column.type())
                || (!known.strings().isEmpty() && known.patterns().isEmpty());
    }

    private List<String> values(Column column, String body) {
        TypeName type = TypeName.of(maker.candidates().base(column.type()));
        LinkedHashSet<String> all = new LinkedHashSet<>();
        if (BuiltIn.isDecimal(type) || BuiltIn.isInteger(type)) {
            all.add(BuiltIn.fits(type, MUCH) ? MUCH : "1");
        } else if (BuiltIn.isMoment(type)) {
            all.addAll(APART);
        }
        all.addAll(maker.candidates().of(column.type(), maker.hints(table).of(column, false, List.of(body))));
        return all.stream().map(Sql::literal).toList();
    }

    /** All with their first values, without what may be lacking, with their second values and so on; then each column by itself with another. */
    Set<Map<String, String>> all() {
        Set<Map<String, String>> all = new LinkedHashSet<>();
        if (values.isEmpty() && nullable.isEmpty()) {
            return all;
        }
        Map<String, String> lacking = alike(0);
        nullable.forEach(column -> lacking.put(column, "null"));
        all.add(lacking);
        if (values.isEmpty()) {
            return all;
        }
        all.clear();
        all.add(alike(0));
        all.add(lacking);
        all.add(alike(1));
        List<Map<String, String>> apart = new ArrayList<>();
        for (int i = 1; i <= VALUES; i++) {
            for (String column : values.keySet()) {
                apart.add(but(alike(0), column, nullable.contains(column) ? "null" : value(column, i)));
                apart.add(but(lacking, column, value(column, nullable.contains(column) ? i - 1 : i)));
            }
        }
        all.addAll(apart);
        for (int i = 2; i < TRIED; i++) {
            all.add(alike(i));
        }
        return all;
    }

    private Map<String, String> alike(int place) {
        Map<String, String> alike = new LinkedHashMap<>();
        values.keySet().forEach(column -> alike.put(column, value(column, place)));
        tied.forEach(fitting -> alike.putAll(fitting.get(place % fitting.size())));
        return alike;
    }

    private String value(String column, int place) {
        List<String> some = values.getOrDefault(column, List.of());
        return some.get(place % some.size());
    }

    private static Map<String, String> but(Map<String, String> all, String column, String value) {
        Map<String, String> other = new LinkedHashMap<>(all);
        other.put(column, value);
        return other;
    }
}
