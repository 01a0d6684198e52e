package dev.pgassay.behaviour;

import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of Java as those of a file, so that both become the same text. */
final class Values {

    private static final Position NOWHERE = new Position("", 0, 0);

    private Values() {}

    /** The values of a row by column; none is null. */
    static Map<String, Node> row(Map<String, ? extends @Nullable Object> row) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        row.forEach((column, value) -> nodes.put(column, node(value)));
        return nodes;
    }

    /** A text, number, flag, constant, collection or map; bytes as PostgreSQL writes them. */
    static Node node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, inner) ->
                    entries.put(String.valueOf(key), new Node.Entry(NOWHERE, String.valueOf(key), node(inner))));
            return new Node.Mapping(NOWHERE, entries);
        }
        if (value instanceof Collection<?> many) {
            List<Node> items = new ArrayList<>();
            many.forEach(item -> items.add(node(item)));
            return new Node.Sequence(NOWHERE, items);
        }
        if (value instanceof byte[] bytes) {
            return new Node.Scalar(NOWHERE, "\\x" + HexFormat.of().formatHex(bytes), false);
        }
        boolean plain = value == null || value instanceof Number || value instanceof Boolean;
        return new Node.Scalar(NOWHERE, value == null ? "null" : value.toString(), plain);
    }
}
