package dev.pgassay.yaml;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

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

    private static final ScalarResolver RESOLVER = SETTINGS.getSchema().getScalarResolver();

    private YamlText() {}

    /**
     * The document of a map of texts, numbers, flags, lists and maps, in the order in which it is.
     *
     * @param document the map; no value in it is null
     */
    public static String of(Map<String, Object> document) {
        Text text = new Text();
        Emitter emitter = new Emitter(SETTINGS, text);
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        mapping(emitter, document, FlowStyle.BLOCK);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return text.toString();
    }

    private static final class Text extends StringWriter implements StreamDataWriter {}

    // each event is written at once: a tree of a large document would take many times its size
    private static void value(Emitter emitter, Object value, FlowStyle around) {
        if (value instanceof Map<?, ?> map) {
            mapping(emitter, map, style(map, around));
        } else if (value instanceof Collection<?> items) {
            FlowStyle style = style(items, around);
            emitter.emit(new SequenceStartEvent(Optional.empty(), tag(Tag.SEQ), true, style));
            items.forEach(item -> value(emitter, item, style));
            emitter.emit(new SequenceEndEvent());
        } else {
            scalar(emitter, value);
        }
    }

    private static FlowStyle style(Object value, FlowStyle around) {
        return around == FlowStyle.FLOW || isShort(value) ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static void mapping(Emitter emitter, Map<?, ?> map, FlowStyle style) {
        emitter.emit(new MappingStartEvent(Optional.empty(), tag(Tag.MAP), true, style));
        map.forEach((key, value) -> {
            scalar(emitter, key);
            value(emitter, value, style);
        });
        emitter.emit(new MappingEndEvent());
    }

    private static void scalar(Emitter emitter, Object value) {
        String text = value.toString();
        Tag tag = value instanceof Boolean ? Tag.BOOL : value instanceof Long ? Tag.INT : Tag.STR;
        // where the style asked for would not bring the text back, the emitter takes another
        ScalarStyle style = tag.equals(Tag.STR) && text.indexOf('\n') >= 0 ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        boolean plain = tag.equals(RESOLVER.resolve(text, true));
        boolean quoted = tag.equals(RESOLVER.resolve(text, false));
        emitter.emit(new ScalarEvent(Optional.empty(), tag(tag), new ImplicitTuple(plain, quoted), text, style));
    }

    private static Optional<String> tag(Tag tag) {
        return Optional.of(tag.getValue());
    }

    /** Whether it may stand in one line: objects do not, each has lines of its own. */
    private static boolean isShort(Object value) {
        return !(value instanceof Map<?, ?> map && map.values().stream().allMatch(Map.class::isInstance))
                && length(value) <= LINE;
    }

    /** As far as it matters: what is longer than a line is too long by any length. */
    private static int length(Object value) {
        int length = 2;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                length += length(entry.getKey()) + length(entry.getValue()) + 4;
                if (length > LINE) {
                    return LINE + 1;
                }
            }
            return length;
        }
        if (value instanceof Collection<?> items) {
            for (Object item : items) {
                length += length(item) + 2;
                if (length > LINE) {
                    return LINE + 1;
                }
            }
            return length;
        }
        String text = value.toString();
        return text.indexOf('\n') < 0 ? Math.min(text.length(), LINE + 1) : LINE + 1;
    }
}
