package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row that a table took.
 *
 * @param shape the table
 * @param place where it is stored: the table's or partition's OID, and the place in it
 * @param values its values as text, by column
 * @param beside what was done beside it
 */
record MadeRow(TableShape shape, List<@Nullable String> place, Map<String, @Nullable String> values, Beside beside) {

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
        return new MadeRow(shape, returned.subList(0, 2), values, Beside.NOTHING);
    }

    /** Where it is: without a key a row is known by its place, and a trigger that changes it afterwards moves it. */
    MadeRow placed(Steps steps) throws SQLException {
        if (!shape.key().isEmpty() || shape.triggers().isEmpty()) {
            return this;
        }
        Step step = steps.undo("select " + returning(shape) + " from " + shape.only() + " pgassay_t where "
                + where("pgassay_t") + "; select " + returning(shape) + " from " + shape.only()
                + " where xmin::text::bigint >= (txid_current() & 4294967295) limit 2");
        boolean moved =
                step.failure() == null && step.of(0).isEmpty() && step.of(1).size() == 1;
        return moved ? of(shape, step.of(1).get(0)).with(beside) : this;
    }

    /** The row when these columns have other values. */
    MadeRow with(List<String> columns, List<@Nullable String> others) {
        Map<String, @Nullable String> now = new LinkedHashMap<>(values);
        for (int i = 0; i < columns.size(); i++) {
            now.put(columns.get(i), others.get(i));
        }
        return new MadeRow(shape, place, now, beside);
    }

    MadeRow with(Beside other) {
        return new MadeRow(shape, place, values, other);
    }

    /** The statement that inserts such a row, with those that go with it, for people to read. */
    String insert() {
        List<MadeRow> rows =
                Stream.concat(Stream.of(this), beside.rows().stream()).toList();
        List<String> given = shape.columns().stream()
                .filter(RowPlan::canBeGiven)
                .map(column -> column.name().simple())
                .filter(column -> rows.stream().anyMatch(row -> row.values().get(column) != null))
                .toList();
        return "insert into " + shape.name()
                + given.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ") values "))
                + rows.stream().map(row -> row.tuple(given)).collect(Collectors.joining(", "));
    }

    private String tuple(List<String> columns) {
        return columns.stream()
                .map(column -> Sql.literal(values.get(column)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A value as SQL. */
    String sql(String column) {
        return Sql.cast(values.get(column), shape.column(column).type());
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

    /** The condition that finds the row that this one references. */
    String referenced(ForeignKey key) {
        return IntStream.range(0, key.columns().size())
                .mapToObj(i -> Identifiers.quote(key.references().columns().get(i)) + " = "
                        + sql(key.columns().get(i)))
                .collect(Collectors.joining(" and "));
    }

    /** What deletes the rows that it references by these columns, as far as they have values. */
    List<String> owners(Set<String> columns) {
        return shape.foreignKeys().stream()
                .filter(key -> columns.containsAll(key.columns())
                        && key.columns().stream().allMatch(column -> values.get(column) != null)
                        && !key.references().table().equals(shape.name()))
                .map(key -> "delete from " + key.references().table() + " where " + referenced(key))
                .toList();
    }

    /** Whether the row and those beside it are found: without a key that is by their places, and triggers move them. */
    boolean isThere(Steps steps) throws SQLException {
        Step step = steps.undo("select from " + shape.only() + " pgassay_t where " + together("pgassay_t"));
        return step.failure() == null && step.of(0).size() == 1 + beside.rows().size();
    }

    /** The condition that finds this row and those of its table without which it is not in balance. */
    String together(String alias) {
        return Stream.concat(Stream.of(this), beside.rows().stream())
                .map(row -> "(" + row.where(alias) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }
}
