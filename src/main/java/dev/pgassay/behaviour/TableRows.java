package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.expect.RowText;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statements about the rows of one table, view or foreign table. */
final class TableRows {

    private final Catalog catalog;
    private final ObjectName table;
    private final Map<String, Column> columns;

    private TableRows(Catalog catalog, ObjectName table, Map<String, Column> columns) {
        this.catalog = catalog;
        this.table = table;
        this.columns = columns;
    }

    /** Of the table of this name, or nothing when it has no columns, as one that is missing. */
    static Optional<TableRows> of(Catalog catalog, ObjectName table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        catalog.of(table, Kind.COLUMN)
                .map(Column.class::cast)
                .forEach(column -> columns.put(column.name().simple(), column));
        return columns.isEmpty() ? Optional.empty() : Optional.of(new TableRows(catalog, table, columns));
    }

    /** The same; that it is missing is a finding. */
    static Optional<TableRows> expected(
            Catalog catalog, ObjectName table, Tally tally, String section, @Nullable Position position, String why) {
        if (isMissing(table, tally, section, position)) {
            tally.unseen(section);
            return Optional.empty();
        }
        Optional<TableRows> rows = of(catalog, table);
        if (rows.isEmpty()) {
            tally.unseen(section);
            tally.add(section, Finding.missing("table", table.toString(), List.of(), position, why));
        }
        return rows;
    }

    /** Whether it has been found missing as a table, though there may be something else of its name. */
    static boolean isMissing(ObjectName table, Tally tally, String section, @Nullable Position position) {
        return tally.lacks(
                finding -> finding.kind().equals("table") && finding.name().equals(table.toString()),
                section,
                position);
    }

    /** Whether one of these columns has been found missing. */
    boolean lacks(Set<String> names, Tally tally, String section, @Nullable Position position) {
        Set<String> all = names.stream()
                .map(column -> table + "." + Identifiers.quote(column))
                .collect(Collectors.toSet());
        return tally.lacks(
                finding -> finding.kind().equals("column") && all.contains(finding.name()), section, position);
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Values as the text that the server reads. */
    private String literal(String column, Node value) {
        return Sql.literal(RowText.of(value, type(column)));
    }

    ObjectName name() {
        return table;
    }

    /** What the table is called in a statement about it. */
    String alias() {
        return Identifiers.quote(String.valueOf(table.name()));
    }

    /** The type of a column, {@code text} where there is none of that name. */
    String type(String column) {
        Column known = columns.get(column);
        return known == null ? "text" : known.type();
    }

    /**
     * Inserts a row like one that was made, with what is given.
     *
     * @param whole whether with the values too that the server would make by itself
     * @param only the columns that may be given; all where there are none
     */
    String insert(MadeRow made, Map<String, Node> given, boolean whole, Collection<String> only) {
        Map<String, String> values = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (given.containsKey(name)) {
                values.put(name, literal(name, given.get(name)));
            } else if ((only.isEmpty() || only.contains(name))
                    && (whole ? RowPlan.canBeGiven(column) : !RowPlan.makesItself(column))
                    && (made.values().get(name) != null || column.defaultValue() != null)) {
                values.put(name, Sql.literal(made.values().get(name)));
            }
        });
        return values(values);
    }

    String insert(Map<String, Node> row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.forEach((column, value) -> values.put(column, literal(column, value)));
        return values(values);
    }

    private String values(Map<String, String> row) {
        if (row.isEmpty()) {
            return "insert into " + table + " default values";
        }
        return "insert into " + table + " ("
                + row.keySet().stream().map(Identifiers::quote).collect(Collectors.joining(", ")) + ") values ("
                + String.join(", ", row.values()) + ")";
    }

    /** What an INSERT returns so that its row can be found again: a condition. */
    String returningCondition() {
        List<String> key = key();
        if (key.isEmpty() && catalog.find(Kind.VIEW, table).isPresent()) {
            throw new NoRows("rows of a view are found by `where`, without `sample`: one that is inserted into " + table
                    + " is not found again");
        }
        if (key.isEmpty()) {
            return " returning format('tableoid = %s and ctid = %L', tableoid, ctid)";
        }
        String format = key.stream()
                .map(column -> Identifiers.quote(column).replace("%", "%%") + " = %L")
                .collect(Collectors.joining(" and "));
        String values = key.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        return " returning format(" + Sql.literal(format) + ", " + values + ")";
    }

    /** Finds where rows are stored, and what {@link #in} finds them by again. */
    String places(String where) {
        List<String> key = key();
        String found = key.isEmpty()
                ? "null"
                : "format(" + Sql.literal(String.join(", ", Collections.nCopies(key.size(), "%L"))) + ", "
                        + columns(key) + ")";
        return "select tableoid, ctid, " + found + " from " + table + " where (" + where + "\n)";
    }

    /** The condition that finds these rows by their key. */
    String in(List<String> keys) {
        return "(" + columns(key()) + ") in ((" + String.join("), (", keys) + "))";
    }

    private String columns(List<String> names) {
        return names.stream()
                .map(name -> alias() + "." + Identifiers.quote(name))
                .collect(Collectors.joining(", "));
    }

    /** The columns of the primary key, none where there is none. */
    List<String> key() {
        return catalog.of(table, Kind.PRIMARY_KEY)
                .map(PrimaryKey.class::cast)
                .map(PrimaryKey::columns)
                .findFirst()
                .orElse(List.of());
    }

    String count(String where) {
        return "select count(*) from " + table + " where (" + where + "\n)"; // it may end in a comment
    }

    String delete(String where) {
        return "delete from " + table + " where (" + where + "\n)";
    }

    /**
     * An update that sets these values; where none are given, a column to what it is.
     *
     * @param only the columns that it may be; all where there are none
     */
    String update(Map<String, Node> set, String where, Collection<String> only) {
        String same = Identifiers.quote(same(only));
        String assignments = set.isEmpty() ? same + " = " + same : assignments(set);
        return "update " + table + " set " + assignments + " where (" + where + "\n)";
    }

    String assignments(Map<String, Node> set) {
        return set.entrySet().stream()
                .map(entry -> Identifiers.quote(entry.getKey()) + " = " + literal(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Of these columns, or of all where there are none, one that is neither generated nor part of the key, if there is one: least hangs on it. */
    String same(Collection<String> only) {
        List<String> all = columns().stream()
                .filter(name -> only.isEmpty() || only.contains(name))
                .toList();
        List<String> writable = columns.values().stream()
                .filter(column -> column.generated() == null && column.identity() == null)
                .map(column -> column.name().simple())
                .filter(all::contains)
                .toList();
        List<String> candidates = writable.isEmpty() ? all : writable;
        List<String> key = key();
        return candidates.stream()
                .filter(name -> !key.contains(name))
                .findFirst()
                .orElse(candidates.get(0));
    }
}
