package dev.pgassay.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as text that a terminal shows and does not obey. */
final class ValueText {

    private static final int LONGEST = 4000;
    private static final int AROUND = 40;

    private ValueText() {}

    /** A value as PostgreSQL prints it; lists joined by commas, nothing as {@code (none)}. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "(none)";
        }
        if (value instanceof Map<?, ?> map) {
            return of(entries(map));
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? "(none)"
                    : many.stream()
                            .map(element -> escape(String.valueOf(element).strip()))
                            .collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return text.isEmpty() ? "''" : escape(text.strip());
    }

    /** Key and value; a key with several values is several entries. */
    static List<String> entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .flatMap(entry -> values(entry.getValue()).map(value -> entry.getKey() + "=" + value))
                .toList();
    }

    private static Stream<?> values(Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.of(value);
    }

    /** What stands in the first line of a finding, whatever people call their objects. */
    static String inOneLine(String text) {
        return escape(text).replace("\n", "\\x0a");
    }

    /** A value that looks like another and is not the same: in quotes, with every blank, from where they part. */
    static String exact(@Nullable Object value, @Nullable Object other) {
        String text = quoted(value);
        String differs = quoted(other);
        int same = 0;
        while (same < Math.min(text.length(), differs.length()) && text.charAt(same) == differs.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - AROUND);
        int to = Math.min(text.length(), same + AROUND);
        return (from > 0 ? "… " : "") + inOneLine(text.substring(from, to)) + (to < text.length() ? " …" : "");
    }

    private static String quoted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return quoted(entries(map));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(ValueText::quoted).collect(Collectors.joining(", "));
        }
        return value == null ? "(none)" : "'" + value + "'";
    }

    /** What a terminal would obey is shown instead; what is longer than anyone reads is cut. */
    private static String escape(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (c == '\n' || !isHidden(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\x%02x", c));
            }
        });
        if (text.length() > LONGEST) {
            shown.append("… (").append(text.length()).append(" characters)");
        }
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
