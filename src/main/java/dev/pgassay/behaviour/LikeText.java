package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of LIKE, taken apart at its {@code %}.
 *
 * @param pieces what stands between them, without what escapes it
 * @param letter what stands for any character: a capital where the pattern has no other letters
 */
record LikeText(List<String> pieces, String letter) {

    private static final Pattern ESCAPE = Pattern.compile(
            "like_escape\\('((?:[^']++|'')*+)'(?:::text)?, '((?:[^']|'')?+)'(?:::text)?\\)"
                    + "|'((?:[^']++|'')*+)'\\s+escape\\s+'((?:[^']|'')?+)'",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 3;
    private static final int SHORTS = 4;
    private static final int WORDS = 8;

    /** The same SQL, but that what a pattern is escaped with is the backslash. */
    static String usual(String sql) {
        return ESCAPE.matcher(sql).replaceAll(LikeText::usual);
    }

    private static String usual(MatchResult escaped) {
        String pattern = escaped.group(1) == null ? escaped.group(3) : escaped.group(1);
        String by = escaped.group(1) == null ? escaped.group(4) : escaped.group(2);
        StringBuilder usual = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean escapes = pattern.startsWith(by, i) && !by.isEmpty() && i + 1 < pattern.length();
            char c = pattern.charAt(escapes ? ++i : i);
            usual.append(escapes || c == '\\' ? "\\" : "").append(c);
        }
        return Matcher.quoteReplacement("'" + usual + "'");
    }

    static LikeText of(String pattern) {
        String letter = pattern.matches("(?s)[^a-z]*[A-Z][^a-z]*") ? "A" : "a";
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else if (c == '\\' && i + 1 < pattern.length()) {
                piece.append(pattern.charAt(++i));
            } else {
                piece.append(c == '_' ? letter : c);
            }
        }
        pieces.add(piece.toString());
        return new LikeText(List.copyOf(pieces), letter);
    }

    /** The shortest text that it matches. */
    String shortest() {
        return String.join("", pieces);
    }

    /** Texts that it matches, some of them of these lengths. */
    List<String> texts(List<Integer> lengths) {
        List<String> texts = new ArrayList<>(List.of(shortest(), String.join(letter, pieces)));
        if (pieces.size() > 1) {
            String end = pieces.get(pieces.size() - 1);
            String start = String.join("", pieces.subList(0, pieces.size() - 1));
            lengths.stream()
                    .filter(length -> length > start.length() + end.length())
                    .forEach(length -> texts.add(start + letters(length - start.length() - end.length()) + end));
        }
        return texts;
    }

    /** With this and that in the place of each {@code %}: words, what is so long, what has a separator at such a place. */
    Form form(Literals literals, List<Integer> lengths) {
        Set<String> values = new LinkedHashSet<>(List.of(letter, "", "1"));
        List<String> shorts = literals.strings().stream()
                .filter(text -> !text.isEmpty() && text.length() <= SHORT)
                .limit(SHORTS)
                .toList();
        literals.strings().stream().filter(text -> !text.isEmpty()).limit(WORDS).forEach(values::add);
        for (int length : lengths) {
            int rest = length - shortest().length();
            int before = length - 1 - pieces.get(0).length();
            if (rest > 0) {
                values.add(letters(rest));
            }
            shorts.forEach(text -> values.add(letters(Math.max(0, before)) + text));
        }
        return Form.of(pieces, Collections.nCopies(pieces.size() - 1, List.copyOf(values)));
    }

    private String letters(int many) {
        return letter.repeat(many);
    }
}
