package dev.pgassay.yaml;

import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Map;

/** A piece of YAML and where it stands. */
public sealed interface Node permits Node.Mapping, Node.Sequence, Node.Scalar {

    /** Where it begins. */
    Position position();

    /**
     * Keys and values in the order of the file.
     *
     * @param position where it begins
     * @param entries the entries by key
     */
    record Mapping(Position position, Map<String, Entry> entries) implements Node {}

    /**
     * A key and its value.
     *
     * @param position where the key stands
     * @param key the key
     * @param value the value
     */
    record Entry(Position position, String key, Node value) {}

    /**
     * A list.
     *
     * @param position where it begins
     * @param items the items in order
     */
    record Sequence(Position position, List<Node> items) implements Node {}

    /**
     * A single value.
     *
     * @param position where it begins
     * @param text the text
     * @param plain whether it stands without quotes, so that {@code null} and {@code true} mean what YAML says
     */
    record Scalar(Position position, String text, boolean plain) implements Node {

        /** Whether it says that there is nothing. */
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    /** What it is, in words. */
    default String what() {
        if (this instanceof Scalar scalar) {
            return scalar.isNull() ? "nothing" : "'" + scalar.text() + "'";
        }
        return this instanceof Mapping ? "a map" : "a list";
    }
}
