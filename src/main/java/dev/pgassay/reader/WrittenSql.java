package dev.pgassay.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text written by hand is one piece, so that it stays inside the statement that it is put into: an expression, a
 * type, a query; not the end of one and something behind it.
 */
final class WrittenSql {

    private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_][A-Za-z_0-9]*)?\\$");

    private final String text;
    private final boolean commas;
    private final boolean semicolons;
    private int position;
    private int depth;

    private WrittenSql(String text, boolean commas, boolean semicolons) {
        this.text = text;
        this.commas = commas;
        this.semicolons = semicolons;
    }

    /**
     * Why the text is not one piece, or null when it is.
     *
     * @param commas whether commas may stand outside parentheses
     * @param semicolons whether semicolons may stand in it
     */
    static @Nullable String problem(String text, boolean commas, boolean semicolons) {
        return new WrittenSql(text, commas, semicolons).scan();
    }

    private @Nullable String scan() {
        while (position < text.length()) {
            String problem = step(text.charAt(position));
            if (problem != null) {
                return problem;
            }
            position++;
        }
        return depth > 0 ? "a parenthesis is not closed" : null;
    }

    private @Nullable String step(char c) {
        return switch (c) {
            case '\'', '"' -> quotes(c);
            case '$' -> dollar();
            case '(', '[' -> {
                depth++;
                yield null;
            }
            case ')', ']' -> --depth < 0 ? "a parenthesis is closed that was not opened" : null;
            case ';' -> semicolon();
            case ',' -> depth == 0 && !commas ? "a comma separates two; only one may stand here" : null;
            case '-' -> text.startsWith("--", position) ? "a comment would hide what follows" : null;
            case '/' -> text.startsWith("/*", position) ? "a comment would hide what follows" : null;
            default -> null;
        };
    }

    /** What a body consists of ends in semicolons; behind its END another statement would begin. */
    private @Nullable String semicolon() {
        if (!semicolons) {
            return "a semicolon ends it; only one piece may stand here";
        }
        int last = position - 1;
        while (last >= 0 && text.charAt(last) <= ' ') {
            last--;
        }
        boolean end =
                text.regionMatches(true, last - 2, "end", 0, 3) && (last < 3 || !isOfIdentifier(text.charAt(last - 3)));
        // a CASE that ends the last one is followed by the body's own END, which alone would do nothing
        return end && !text.substring(position + 1).strip().equalsIgnoreCase("end")
                ? "END and a semicolon end it; a CASE that ends a statement has to stand in parentheses"
                : null;
    }

    private @Nullable String quotes(char quote) {
        boolean escapes = quote == '\'' && isEscapeString();
        for (int i = position + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                position = i; // a doubled one begins the next quotes
                return null;
            }
        }
        return "quotes are not closed";
    }

    private boolean isEscapeString() {
        return position > 0
                && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e')
                && (position == 1 || !isOfIdentifier(text.charAt(position - 2)));
    }

    private static boolean isOfIdentifier(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > '\u007f';
    }

    private @Nullable String dollar() {
        Matcher tag = DOLLAR.matcher(text).region(position, text.length());
        // inside an identifier it is a letter like others
        if ((position > 0 && isOfIdentifier(text.charAt(position - 1))) || !tag.lookingAt()) {
            return null;
        }
        int end = text.indexOf(tag.group(), tag.end());
        if (end < 0) {
            return "a dollar quote is not closed";
        }
        position = end + tag.group().length() - 1;
        return null;
    }
}
