package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code rows} section. */
final class RowsReader {

    private static final List<String> KEYS = List.of("identified_by", "values", "count");

    private final Problems problems;
    private final String schema;

    RowsReader(Problems problems, String schema) {
        this.problems = problems;
        this.schema = schema;
    }

    List<RowsExpectation> read(Node node) {
        List<RowsExpectation> all = new ArrayList<>();
        Node.Mapping tables = problems.mapping(node, "rows");
        if (tables != null) {
            tables.entries().values().forEach(entry -> table(entry, all));
        }
        return all;
    }

    private void table(Node.Entry table, List<RowsExpectation> all) {
        if (!WrittenName.isName(problems, table, "a table", true)) {
            return;
        }
        Node.Mapping mapping = problems.mapping(table.value(), "rows of " + table.key());
        if (mapping == null) {
            return;
        }
        problems.checkKeys(mapping, KEYS);
        Node.Entry identified = mapping.entries().get("identified_by");
        List<String> columns = identified == null ? List.of() : problems.texts(identified.value(), "identified_by");
        Node.Entry count = mapping.entries().get("count");
        Optional<CountRange> number =
                count == null ? Optional.empty() : FactReader.range(problems, count.value(), "count");
        List<RowsExpectation.Row> rows = rows(mapping.entries().get("values"), columns, table);
        if (rows.isEmpty() && count == null) {
            problems.add(table.position(), "rows of " + table.key() + " need values or a count");
        }
        WrittenName name = WrittenName.of(table.key(), schema);
        all.add(new RowsExpectation(
                ObjectName.of(name.schema(), name.name()),
                columns,
                rows,
                number,
                count == null ? table.position() : count.position(),
                table.position()));
    }

    private List<RowsExpectation.Row> rows(Node.@Nullable Entry values, List<String> identifying, Node.Entry table) {
        List<RowsExpectation.Row> rows = new ArrayList<>();
        if (values == null) {
            return rows;
        }
        if (identifying.isEmpty()) {
            problems.add(
                    table.position(),
                    "rows of " + table.key() + " need identified_by: the columns that identify a row");
        }
        if (!(values.value() instanceof Node.Sequence items)) {
            problems.wrong(values.value(), "values of " + table.key(), "a list of rows");
            return rows;
        }
        for (Node item : items.items()) {
            Node.Mapping row = problems.mapping(item, "a row of " + table.key());
            if (row != null) {
                rows.add(row(row, identifying, table));
            }
        }
        return rows;
    }

    private RowsExpectation.Row row(Node.Mapping row, List<String> identifying, Node.Entry table) {
        identifying.stream()
                .filter(column -> !row.entries().containsKey(column))
                .forEach(column -> problems.add(
                        row.position(), "a row of " + table.key() + " without " + column + ", which identifies it"));
        Map<String, Node> values = new LinkedHashMap<>();
        row.entries().values().forEach(entry -> values.put(entry.key(), entry.value()));
        return new RowsExpectation.Row(values, row.position());
    }
}
