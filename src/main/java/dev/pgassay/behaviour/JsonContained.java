package dev.pgassay.behaviour;

import dev.pgassay.behaviour.JsonPaths.Mention;
import dev.pgassay.yaml.InvalidFile;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** The paths in a document that another has to contain, {@code {"state": "open"}}, with what is at their ends. */
final class JsonContained {

    private final List<Mention> mentions = new ArrayList<>();

    private JsonContained() {}

    /**
     * The paths; none where the text is no JSON.
     *
     * @param at where the other document is
     */
    static List<Mention> of(String text, List<String> at) {
        JsonContained contained = new JsonContained();
        try {
            contained.flatten(YamlReader.parse(text, "JSON"), at);
        } catch (InvalidFile e) {
            return List.of();
        }
        return contained.mentions;
    }

    private void flatten(Node node, List<String> at) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> flatten(entry.value(), JsonPaths.longer(at, key)));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> flatten(item, JsonPaths.longer(at, JsonPaths.ELEMENT)));
        } else if (node instanceof Node.Scalar scalar) {
            mentions.add(new Mention(
                    at, new StringBuilder(scalar.plain() ? scalar.text() : Sql.literal(scalar.text())).append(' ')));
        }
    }
}
