package dev.pgassay.reader;

import dev.pgassay.catalog.PublishedOperation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a publication sends: columns and filters stand beside the tables; a server before 15 has neither. */
final class PublicationParts {

    private PublicationParts() {}

    static Object operations(Row row, Names names) {
        Set<PublishedOperation> operations = EnumSet.noneOf(PublishedOperation.class);
        for (PublishedOperation operation : PublishedOperation.values()) {
            if (row.flag(operation.name().toLowerCase(Locale.ROOT))) {
                operations.add(operation);
            }
        }
        return operations;
    }

    static Object tables(Row row, Names names) {
        return row.numbers("table_oids").stream()
                .map(table -> name(table, names))
                .toList();
    }

    static Object filters(Row row, Names names) {
        Map<String, String> filters = new TreeMap<>();
        texts(row, "table_filters").forEach((table, filter) -> filters.put(name(table, names), filter));
        return filters;
    }

    static Object columns(Row row, Names names) {
        Map<String, Set<String>> columns = new TreeMap<>();
        texts(row, "table_columns").forEach((table, vector) -> {
            List<Long> numbers =
                    Arrays.stream(vector.trim().split(" ")).map(Long::valueOf).toList();
            columns.put(name(table, names), new TreeSet<>(names.columns(table, numbers)));
        });
        return columns;
    }

    private static String name(long table, Names names) {
        return names.relation(table).toString();
    }

    /** The texts of a column that are not empty, by the table that they are about. */
    private static Map<Long, String> texts(Row row, String column) {
        List<Long> tables = row.numbers("table_oids");
        List<String> texts = row.texts(column);
        Map<Long, String> byTable = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                byTable.put(tables.get(i), texts.get(i));
            }
        }
        return byTable;
    }
}
