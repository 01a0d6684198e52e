package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that a table took.
 *
 * @param shape the table
 * @param place where it is stored: the table's or partition's OID, and the place in it
 * @param values its values as text, by column
 */
record MadeRow(TableShape shape, List<@Nullable String> place, Map<String, @Nullable String> values) {

    /** What RETURNING needs to tell of a row. */
    static String returning(TableShape shape) {
        return "tableoid::text, ctid::text"
                + shape.columns().stream()
                        .map(column -> ", " + Identifiers.quote(column.name().simple()) + "::text")
                        .collect(Collectors.joining());
    }

    static MadeRow of(TableShape shape, List<@Nullable String> returned) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 0; i < shape.columns().size(); i++) {
            values.put(shape.columns().get(i).name().simple(), returned.get(i + 2));
        }
        return new MadeRow(shape, returned.subList(0, 2), values);
    }

    /** The statement that inserts such a row, for people to read. */
    String insert() {
        List<String> given = shape.columns().stream()
                .filter(RowPlan::canBeGiven)
                .map(column -> column.name().simple())
                .filter(column -> values.get(column) != null)
                .toList();
        return "insert into " + shape.name()
                + given.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ") values "))
                + given.stream()
                        .map(column -> Sql.literal(values.get(column)))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A value as SQL. */
    String sql(String column) {
        return "cast(" + Sql.literal(values.get(column)) + " as "
                + shape.column(column).type() + ")";
    }

    /** The condition that finds this row alone: by its key, or by its place, which holds until it is changed. */
    String where(String alias) {
        if (shape.key().isEmpty()) {
            return alias + ".tableoid = " + Objects.requireNonNull(place.get(0)) + " and " + alias + ".ctid = "
                    + Sql.literal(place.get(1)) + "::tid";
        }
        return shape.key().stream()
                .map(column -> alias + "." + Identifiers.quote(column) + " = " + sql(column))
                .collect(Collectors.joining(" and "));
    }
}
