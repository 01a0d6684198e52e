package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statements that make a skeleton's tables, and those that stand for its views. */
final class SkeletonRelations {

    private final Catalog catalog;
    private final Map<ObjectName, List<Column>> columns = new LinkedHashMap<>();
    private final Map<String, ObjectName> made = new LinkedHashMap<>();

    SkeletonRelations(Catalog catalog) {
        this.catalog = catalog;
        for (Column column : catalog.all(Column.class)) {
            columns.computeIfAbsent(column.name().owner(), relation -> new ArrayList<>())
                    .add(column);
        }
        for (Table table : catalog.all(Table.class)) {
            List<String> order = table.columnOrder();
            columnsOf(table.name())
                    .sort(Comparator.comparingInt(
                            column -> order.indexOf(column.name().simple())));
        }
    }

    /**
     * All that has columns is a table: whoever refers to a view sees no more of it. Partitions stand for themselves; a partitioned table keeps
     * its key, which bounds are read by.
     */
    List<String> tables() {
        List<String> statements = new ArrayList<>();
        for (Table table : catalog.all(Table.class)) {
            String key = table.partitionKey() == null ? "" : " partition by " + table.partitionKey();
            statements.add(keep(table.name(), table(table.name()) + key));
        }
        for (Kind kind : List.of(Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)) {
            for (CatalogObject relation : catalog.all(kind)) {
                statements.add(keep(relation.name(), table(relation.name())));
            }
        }
        return statements;
    }

    /** For each relation whose statement has failed a table of those of its columns whose types there are. */
    List<String> plain(List<String> failed) {
        List<String> statements = new ArrayList<>();
        for (String statement : failed) {
            ObjectName relation = made.get(statement);
            if (relation != null) {
                statements.add("create table " + relation + " ()");
                for (Column column : columnsOf(relation)) {
                    statements.add("alter table " + relation + " add column " + column(column));
                }
            }
        }
        return statements;
    }

    /** A query that groups by a primary key may show all columns, and INSERT may name the constraint that it minds. */
    List<String> keys() {
        List<String> statements = new ArrayList<>();
        for (PrimaryKey key : catalog.all(PrimaryKey.class)) {
            statements.add("alter table " + key.name().owner() + " add constraint "
                    + Identifiers.quote(key.constraintName()) + " primary key (" + names(key.columns()) + ")");
        }
        for (UniqueConstraint key : catalog.all(UniqueConstraint.class)) {
            statements.add("alter table " + key.name().owner() + " add constraint "
                    + Identifiers.quote(key.name().simple()) + " unique (" + names(key.columns()) + ")");
        }
        return statements;
    }

    private String keep(ObjectName relation, String statement) {
        made.put(statement, relation);
        return statement;
    }

    private List<Column> columnsOf(ObjectName relation) {
        return columns.computeIfAbsent(relation, none -> new ArrayList<>());
    }

    private String table(ObjectName relation) {
        return "create table " + relation + " ("
                + columnsOf(relation).stream().map(SkeletonRelations::column).collect(Collectors.joining(", ")) + ")";
    }

    private static String column(Column column) {
        String collation = column.collation() == null ? "" : " collate " + column.collation();
        return Identifiers.quote(column.name().simple()) + " " + column.type() + collation;
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }
}
