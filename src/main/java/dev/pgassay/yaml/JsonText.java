package dev.pgassay.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists and values as JSON, an entry a line. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** The document of a map of texts, numbers, flags, nulls, lists and maps, in the order in which it is; it ends with its last line. */
    public static String of(Map<String, Object> document) {
        JsonText json = new JsonText();
        json.write(document, "");
        return json.text.append('\n').toString();
    }

    private void write(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            List<Runnable> entries = new ArrayList<>();
            map.forEach((key, inner) -> entries.add(() -> {
                quote(key.toString());
                text.append(": ");
                write(inner, indent + "  ");
            }));
            block('{', entries, '}', indent);
        } else if (value instanceof List<?> list) {
            List<Runnable> items = new ArrayList<>();
            list.forEach(item -> items.add(() -> write(item, indent + "  ")));
            block('[', items, ']', indent);
        } else if (value instanceof String string) {
            quote(string);
        } else {
            text.append(value);
        }
    }

    private void block(char open, List<Runnable> parts, char close, String indent) {
        text.append(open);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append(indent).append("  ");
            parts.get(i).run();
        }
        text.append('\n').append(indent).append(close);
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    // a half of a pair alone is no character
                    boolean alone = Character.isSurrogate(c)
                            && !(Character.isHighSurrogate(c)
                                    && i + 1 < string.length()
                                    && Character.isLowSurrogate(string.charAt(i + 1)))
                            && !(Character.isLowSurrogate(c)
                                    && i > 0
                                    && Character.isHighSurrogate(string.charAt(i - 1)));
                    if (c < ' ' || alone) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
