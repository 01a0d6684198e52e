package dev.pgassay.expect;

import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the row classes of a table: {@code rows} of its {@code access}. */
final class RowClassReader {

    static final List<String> KEYS = List.of("setup", "sample", "where", "set");

    private final Problems problems;
    private final String table;

    RowClassReader(Problems problems, String table) {
        this.problems = problems;
        this.table = table;
    }

    List<RowClass> read(Node node) {
        List<RowClass> classes = new ArrayList<>();
        Node.Mapping named = problems.mapping(node, "rows of " + table);
        if (named != null) {
            named.entries().values().forEach(entry -> add(entry, classes));
        }
        return classes;
    }

    private void add(Node.Entry entry, List<RowClass> classes) {
        if (Command.of(entry.key()).isPresent()) {
            problems.add(entry.position(), "'" + entry.key() + "' is a command and cannot be a row class");
            return;
        }
        if (entry.value() instanceof Node.Scalar nothing && nothing.isNull()) {
            classes.add(any(entry.key(), entry.position()));
            return;
        }
        Node.Mapping mapping = problems.mapping(entry.value(), "row class " + entry.key());
        if (mapping == null) {
            return;
        }
        problems.checkKeys(mapping, KEYS);
        classes.add(new RowClass(
                entry.key(),
                text(mapping, "setup"),
                values(problems, mapping, "sample"),
                text(mapping, "where"),
                values(problems, mapping, "set"),
                entry.position()));
    }

    /** Any row that the table takes. */
    static RowClass any(String name, Position position) {
        return new RowClass(name, null, Map.of(), null, Map.of(), position);
    }

    private @Nullable String text(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? null : problems.text(entry.value(), key);
    }

    /** The values of columns. */
    static Map<String, Node> values(Problems problems, Node.Mapping mapping, String key) {
        Map<String, Node> values = new LinkedHashMap<>();
        Node.Entry entry = mapping.entries().get(key);
        Node.Mapping row = entry == null ? null : problems.mapping(entry.value(), key);
        if (row != null) {
            row.entries().values().forEach(column -> values.put(column.key(), column.value()));
        }
        return values;
    }
}
