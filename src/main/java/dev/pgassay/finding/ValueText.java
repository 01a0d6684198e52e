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
    private static final String NONE = "(none)";
    private static final String NEWLINE = "\\x0a";

    private ValueText() {}

    /** A value as PostgreSQL prints it; lists joined by commas, nothing as {@code (none)}. */
    static String of(@Nullable Object value) {
        return cut(shown(value));
    }

    /** The same in one line, and nothing of it cut. */
    static String whole(@Nullable Object value) {
        return shown(value).replace("\n", NEWLINE);
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        if (value instanceof Map<?, ?> map) {
            return shown(entries(map));
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? NONE : many.stream().map(ValueText::element).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return text.isEmpty() ? "''" : escape(text.strip());
    }

    /** A label or a name may have more than one line, and must not look as if it were two. */
    private static String element(Object element) {
        String text = escape(element.toString().strip()).replace("\n", NEWLINE);
        return text.isEmpty() ? quoted(element) : text;
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
        return cut(escape(text)).replace("\n", NEWLINE);
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
        return value == null ? NONE : "'" + value + "'";
    }

    /** What a terminal would obey is shown instead. */
    private static String escape(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || !isHidden(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\x%02x", c));
            }
        });
        return shown.toString();
    }

    /** What is longer than anyone reads is cut. */
    private static String cut(String text) {
        int rest = text.codePointCount(0, text.length()) - LONGEST;
        return rest <= 0 ? text : begin(text) + "… (" + rest + " more characters)";
    }

    private static String begin(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** Whether nobody could tell them apart by what is shown of them. */
    static boolean looksLike(@Nullable Object one, @Nullable Object other) {
        return begin(shown(one)).equals(begin(shown(other)));
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
