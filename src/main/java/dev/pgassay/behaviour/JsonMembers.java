package dev.pgassay.behaviour;

import dev.pgassay.yaml.InvalidFile;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.YamlReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What stands in a text that is a JSON object or array: its keys, and the scalars at any depth. */
final class JsonMembers {

    private static final Pattern DOCUMENT = Pattern.compile("\\s*(\\{.*}|\\[.*])\\s*", Pattern.DOTALL);

    private final Consumer<String> keys;
    private final Consumer<Node.Scalar> scalars;

    private JsonMembers(Consumer<String> keys, Consumer<Node.Scalar> scalars) {
        this.keys = keys;
        this.scalars = scalars;
    }

    /** Nothing where it is another text: an array of PostgreSQL's, a pattern. */
    static void of(String text, Consumer<String> keys, Consumer<Node.Scalar> scalars) {
        if (text.indexOf('"') >= 0 && DOCUMENT.matcher(text).matches()) {
            for (Node node : parsed(text)) {
                new JsonMembers(keys, scalars).read(node);
            }
        }
    }

    private static List<Node> parsed(String text) {
        try {
            return List.of(YamlReader.parse(text, "JSON"));
        } catch (InvalidFile e) {
            return List.of();
        }
    }

    private void read(Node node) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                keys.accept(key);
                read(entry.value());
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::read);
        } else if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
            scalars.accept(scalar);
        }
    }
}
