package dev.pgassay.yaml;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Maps, lists and values as YAML: what is short stands in one line, a text of several lines as it is. */
public final class YamlText {

    /** As long as a line may be before what is in it stands below it. */
    private static final int LINE = 120;

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setBestLineBreak("\n")
            .setUseUnicodeEncoding(true)
            .setMaxSimpleKeyLength(1024)
            .build();

    private YamlText() {}

    /**
     * The document of a map of texts, numbers, flags, lists and maps, in the order in which it is.
     *
     * @param document the map; no value in it is null
     */
    public static String of(Map<String, Object> document) {
        Text text = new Text();
        Emitter emitter = new Emitter(SETTINGS, text);
        new Serialize(SETTINGS).serializeOne(block(document)).forEach(emitter::emit);
        return text.toString();
    }

    private static final class Text extends StringWriter implements StreamDataWriter {}

    private static Node block(Map<?, ?> map) {
        return mapping(map, FlowStyle.BLOCK);
    }

    private static Node mapping(Map<?, ?> map, FlowStyle style) {
        List<NodeTuple> tuples = new ArrayList<>();
        map.forEach((key, value) -> tuples.add(new NodeTuple(scalar(key), node(value, style))));
        return new MappingNode(Tag.MAP, tuples, style);
    }

    private static Node node(Object value, FlowStyle around) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map, around == FlowStyle.FLOW || isShort(map) ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof Collection<?> items) {
            FlowStyle style = around == FlowStyle.FLOW || isShort(items) ? FlowStyle.FLOW : FlowStyle.BLOCK;
            return new SequenceNode(
                    Tag.SEQ, items.stream().map(item -> node(item, style)).toList(), style);
        }
        return scalar(value);
    }

    private static Node scalar(Object value) {
        if (value instanceof Boolean) {
            return new ScalarNode(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
        }
        if (value instanceof Long) {
            return new ScalarNode(Tag.INT, value.toString(), ScalarStyle.PLAIN);
        }
        String text = value.toString();
        // where the style asked for would not bring the text back, the emitter takes another
        return new ScalarNode(Tag.STR, text, text.indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.LITERAL);
    }

    /** Whether it may stand in one line: objects do not, each has lines of its own. */
    private static boolean isShort(Object value) {
        return !(value instanceof Map<?, ?> map && map.values().stream().allMatch(Map.class::isInstance))
                && length(value) <= LINE;
    }

    private static int length(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .mapToInt(entry -> length(entry.getKey()) + length(entry.getValue()) + 4)
                    .reduce(2, YamlText::sum);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().mapToInt(item -> length(item) + 2).reduce(2, YamlText::sum);
        }
        String text = value.toString();
        return text.indexOf('\n') < 0 ? text.length() : LINE + 1;
    }

    private static int sum(int one, int other) {
        return Math.min(one + other, LINE + 1); // the rest does not matter any more
    }
}
