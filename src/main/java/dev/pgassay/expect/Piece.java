package dev.pgassay.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a quoted text or a sign of SQL as the server prints it; or a parenthesis or bracket with what is in it.
 *
 * @param text how it is written; of a parenthesis or bracket, how it opens
 * @param inside what a parenthesis or bracket holds
 */
record Piece(String text, List<Piece> inside) {

    // the server prints a quote inside quotes twice, and in E'' a backslash twice
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"]++|\"\")*\"|'(?:[^']++|'')*'|[\\w$.\\x{80}-\\x{10FFFF}]+|[-+*/<>=~!@#%^&|`?:]+|\\S");

    /** The pieces of a text, or nothing where a parenthesis has no partner. */
    static Optional<List<Piece>> of(String text) {
        Matcher tokens = TOKEN.matcher(text);
        List<Piece> pieces = new ArrayList<>();
        return read(tokens, pieces).isEmpty() ? Optional.of(pieces) : Optional.empty();
    }

    /** Reads up to what ends a parenthesis that was open before, or to the end, which is empty. */
    private static String read(Matcher tokens, List<Piece> pieces) {
        while (tokens.find()) {
            String token = tokens.group();
            switch (token) {
                case ")", "]" -> {
                    return token;
                }
                case "(", "[" -> {
                    List<Piece> inside = new ArrayList<>();
                    String end = read(tokens, inside);
                    if (!end.equals(token.equals("(") ? ")" : "]")) {
                        return token;
                    }
                    pieces.add(new Piece(token, inside));
                }
                default -> pieces.add(new Piece(token, List.of()));
            }
        }
        return "";
    }

    /** What was in parentheses. */
    static Piece parenthesis(List<Piece> inside) {
        return new Piece("(", inside);
    }

    boolean is(String word) {
        return text.equals(word);
    }

    /** Whether it is an array that is put together here, {@code (ARRAY[a, b])}. */
    boolean isArray() {
        return is("(")
                && inside.size() == 2
                && inside.get(0).is("ARRAY")
                && inside.get(1).is("[");
    }

    /** Whether it may be a part of a type's name, {@code character varying(20)}. */
    boolean isOfType() {
        return is("(") || Character.isUnicodeIdentifierStart(text.codePointAt(0)) || text.startsWith("\"");
    }
}
