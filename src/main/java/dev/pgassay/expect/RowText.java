package dev.pgassay.expect;

import dev.pgassay.yaml.Node;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file as the text that PostgreSQL reads for a column's type. */
public final class RowText {

    private RowText() {}

    /** The text, or null for no value. */
    public static @Nullable String of(Node node, String type) {
        if (type.equals("json") || type.equals("jsonb")) {
            if (node instanceof Node.Scalar scalar
                    && (scalar.isNull() || scalar.text().matches("(?s)[{\\[].*"))) {
                return scalar.isNull() ? null : scalar.text(); // written as JSON already
            }
            return json(node);
        }
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? null : scalar.text();
        }
        // a list for a type that is no array, such as a vector, is written as JSON writes it
        return node instanceof Node.Sequence sequence && type.endsWith("[]") ? array(sequence, type) : json(node);
    }

    private static String array(Node.Sequence sequence, String type) {
        return sequence.items().stream().map(item -> element(item, type)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(Node item, String type) {
        if (item instanceof Node.Scalar scalar && scalar.isNull()) {
            return "NULL";
        }
        if (item instanceof Node.Sequence inner && !type.startsWith("json")) {
            return array(inner, type);
        }
        String text = item instanceof Node.Scalar scalar ? scalar.text() : json(item);
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().values().stream()
                    .map(entry -> quote(entry.key()) + ": " + json(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(RowText::json).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.isNull()) {
            return "null";
        }
        boolean literal =
                scalar.plain() && scalar.text().matches("true|false|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
        return literal ? scalar.text() : quote(scalar.text());
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
