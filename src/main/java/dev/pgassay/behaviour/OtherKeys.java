package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a second row must have otherwise since no two rows may have it in common: the next line number, another account. */
final class OtherKeys {

    private final RowMaker maker;
    private final TableShape shape;
    private final Map<String, @Nullable String> row;
    private final Set<String> grouping;
    private final Map<String, Optional<String>> known = new HashMap<>();

    /**
     * The keys of a row.
     *
     * @param row its values as text
     * @param body the function of the trigger: what it names decides to which rows the second one belongs
     */
    OtherKeys(RowMaker maker, TableShape shape, Map<String, @Nullable String> row, String body) {
        this.maker = maker;
        this.shape = shape;
        this.row = row;
        this.grouping = maker.hints(shape).named(body);
    }

    /** The same differences, with those that keep the rows apart. */
    Map<String, String> apart(Map<String, String> changed) throws SQLException {
        Map<String, String> all = new LinkedHashMap<>(changed);
        for (UniqueKey key : shape.uniques()) {
            List<String> columns = shape.columns().stream()
                    .map(column -> column.name().simple())
                    .filter(column -> key.keys().contains(Identifiers.quote(column)) && row.get(column) != null)
                    .toList();
            if (columns.size() == key.keys().size() && columns.stream().noneMatch(all::containsKey)) {
                String column = freest(columns);
                if (!known.containsKey(column)) {
                    known.put(column, other(shape.column(column), columns.size() == 1));
                }
                known.get(column).ifPresent(value -> all.put(column, value));
            }
        }
        return all;
    }

    /** The column that says least of where the row belongs. */
    private String freest(List<String> columns) {
        return columns.stream()
                .max(Comparator.comparing((String column) -> !grouping.contains(column))
                        .thenComparing(column -> keyOf(column) == null)
                        .thenComparing(columns::indexOf))
                .orElseThrow();
    }

    private @Nullable ForeignKey keyOf(String column) {
        return shape.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .findFirst()
                .orElse(null);
    }

    private Optional<String> other(Column column, boolean alone) throws SQLException {
        String name = column.name().simple();
        ForeignKey key = keyOf(name);
        if (key != null) {
            return key.columns().size() == 1 ? referenced(name, key) : Optional.empty();
        }
        String base = maker.candidates().base(column.type());
        String now = Sql.cast(row.get(name), base);
        TypeName type = TypeName.of(base);
        if (base.equals("uuid")) {
            return Optional.of("gen_random_uuid()");
        }
        if (!type.array() && (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type))) {
            String most =
                    "greatest(" + now + ", (select max(" + Identifiers.quote(name) + ") from " + shape.name() + "))";
            return Optional.of((alone ? most : now) + " + 1");
        }
        return maker.candidates().of(column.type(), maker.hints(shape).of(column, false, List.of())).stream()
                .filter(value -> !value.equals(row.get(name)))
                .findFirst()
                .map(value -> Sql.cast(value, base));
    }

    /** Another row to point at: one that is there, or one more. */
    private Optional<String> referenced(String column, ForeignKey key) throws SQLException {
        String theirs = key.references().columns().get(0);
        String quoted = Identifiers.quote(theirs);
        Step step = maker.steps()
                .undo("select " + quoted + "::text from " + key.references().table() + " where " + quoted + "::text <> "
                        + Sql.literal(row.get(column)) + " limit 1");
        if (step.failure() == null && !step.of(0).isEmpty()) {
            return Optional.of(Sql.cast(
                    step.of(0).get(0).get(0),
                    maker.candidates().base(shape.column(column).type())));
        }
        boolean makesRoom = maker.makesRoom;
        maker.makesRoom = false; // the first row needs the one that is there
        try {
            return maker.anotherLike(key.references().table(), Map.of()).map(other -> other.sql(theirs));
        } finally {
            maker.makesRoom = makesRoom;
        }
    }
}
