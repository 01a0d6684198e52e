package dev.pgassay.behaviour;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each column may be where a check says what several of them are that are joined, {@code (series || '-' || number) ~ '^[A-C]{2}-4\d$'}. */
final class JoinedText {

    private static final int MOST = 40;
    private static final int LONGEST = 40;
    private static final int PARTS = 7;
    private static final Pattern JOIN = Pattern.compile("\\s+\\|\\|\\s+");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']++|'')*)'(?:::[\\w ]+)?");
    private static final Pattern SAID =
            Pattern.compile(" (?<sign>~~?\\*?|=) '(?<text>(?:[^']++|'')*)'(?:::[\\w ]+)?\\)");

    private JoinedText() {}

    /**
     * The texts that are left for a column, in quotes.
     *
     * @param expression a check as the server prints it
     * @param named the columns whose names stand in an expression
     */
    static List<String> of(String column, String expression, Function<String, Set<String>> named) {
        Set<String> values = new LinkedHashSet<>();
        for (Matcher said = SAID.matcher(expression); said.find(); ) {
            int start = Equality.start(expression, said.start());
            List<String> joined = start < 0
                    ? List.of()
                    : parts(expression.substring(start, said.start())).toList();
            if (joined.size() > 1
                    && joined.size() <= PARTS
                    && joined.stream().anyMatch(part -> named.apply(part).contains(column))) {
                for (String text : texts(said.group("sign"), said.group("text").replace("''", "'"))) {
                    if (text.length() <= LONGEST) {
                        split(joined, 0, text, null, part -> isColumn(part, column, named), values);
                    }
                }
            }
        }
        return values.stream().limit(MOST).map(Sql::literal).toList();
    }

    private static boolean isColumn(String part, String column, Function<String, Set<String>> named) {
        return !TEXT.matcher(part).matches() && named.apply(part).contains(column);
    }

    private static Stream<String> parts(String expression) {
        List<String> parts = Printed.split(Printed.bare(expression), JOIN);
        return parts.size() == 1 ? Stream.of(parts.get(0)) : parts.stream().flatMap(JoinedText::parts);
    }

    private static List<String> texts(String sign, String text) {
        return sign.equals("=")
                ? List.of(text)
                : sign.startsWith("~~") ? LikeText.of(text).texts(List.of()) : RegexText.all(text);
    }

    /** All ways to divide a text among the parts; a part that is written must be there. */
    private static void split(
            List<String> parts,
            int place,
            String text,
            @Nullable String own,
            Predicate<String> isColumn,
            Set<String> values) {
        if (place == parts.size()) {
            if (text.isEmpty() && own != null) {
                values.add(own);
            }
            return;
        }
        Matcher written = TEXT.matcher(parts.get(place));
        if (written.matches()) {
            String literal = written.group(1).replace("''", "'");
            if (text.startsWith(literal)) {
                split(parts, place + 1, text.substring(literal.length()), own, isColumn, values);
            }
            return;
        }
        boolean last = place == parts.size() - 1;
        for (int end = last ? text.length() : 0; end <= text.length() && values.size() < MOST; end++) {
            String part = text.substring(0, end);
            String found = isColumn.test(parts.get(place)) ? part : own;
            split(parts, place + 1, text.substring(end), found, isColumn, values);
        }
    }
}
