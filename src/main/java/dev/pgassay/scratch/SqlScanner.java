package dev.pgassay.scratch;

import dev.pgassay.scratch.SqlSpan.Kind;

/**
 * Cuts a script into spans as psql's lexer does: just enough to tell a backslash that is a command from one inside a string,
 * an identifier, a function body or a comment.
 */
final class SqlScanner {
    private final String text;
    private int at;
    private int parentheses;

    SqlScanner(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** Goes on elsewhere, after a stretch that is no SQL. */
    void resumeAt(int position) {
        at = position;
    }

    SqlSpan next() {
        int start = at;
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return ended(Kind.SPACE, start, endOfSpace(start), true);
        }
        if (isWordStart(c) || isDigit(c)) {
            return word(start);
        }
        return switch (c) {
            case '\'' -> quoted(Kind.STRING, start, start + 1);
            case '"' -> quoted(Kind.QUOTED_NAME, start, start + 1);
            case '$' -> dollar(start);
            case '-' -> text.startsWith("--", start) ? lineComment(start) : single(Kind.OTHER, start);
            case '/' -> text.startsWith("/*", start) ? blockComment(start) : single(Kind.OTHER, start);
            case '\\' -> single(Kind.BACKSLASH, start);
            case ';' -> single(parentheses == 0 ? Kind.SEMICOLON : Kind.OTHER, start);
            default -> other(c, start);
        };
    }

    private SqlSpan other(char c, int start) {
        if (c == '(') {
            parentheses++;
        } else if (c == ')' && parentheses > 0) {
            parentheses--;
        }
        return single(Kind.OTHER, start);
    }

    private SqlSpan word(int start) {
        int end = start + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        boolean escapes = end - start == 1 && (text.charAt(start) | 0x20) == 'e' && text.startsWith("'", end);
        return escapes ? quoted(Kind.ESCAPE_STRING, start, end + 1) : ended(Kind.WORD, start, end, true);
    }

    /** A doubled quote closes and opens again, which comes to the same, except that an escape string goes on escaping. */
    private SqlSpan quoted(Kind kind, int start, int contents) {
        char quote = text.charAt(contents - 1);
        boolean escapes = kind == Kind.ESCAPE_STRING;
        int end = contents;
        while (end < text.length() && (text.charAt(end) != quote || (escapes && text.startsWith("''", end)))) {
            boolean pair = escapes && (text.charAt(end) == '\\' || text.charAt(end) == quote);
            end += pair ? 2 : 1;
        }
        boolean closed = end < text.length();
        return ended(kind, start, closed ? end + 1 : text.length(), closed);
    }

    private SqlSpan dollar(int start) {
        int tagEnd = start + 1;
        while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd), tagEnd == start + 1)) {
            tagEnd++;
        }
        if (!text.startsWith("$", tagEnd)) {
            return single(Kind.OTHER, start); // a parameter, $1
        }
        String tag = text.substring(start, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        return ended(Kind.DOLLAR_BODY, start, close < 0 ? text.length() : close + tag.length(), close >= 0);
    }

    private SqlSpan lineComment(int start) {
        int end = text.indexOf('\n', start);
        return ended(Kind.COMMENT, start, end < 0 ? text.length() : end, true);
    }

    private SqlSpan blockComment(int start) {
        int depth = 1;
        int end = start + 2;
        while (end < text.length() && depth > 0) {
            boolean opens = text.startsWith("/*", end);
            boolean closes = text.startsWith("*/", end);
            depth += opens ? 1 : closes ? -1 : 0;
            end += opens || closes ? 2 : 1;
        }
        return ended(Kind.COMMENT, start, end, depth == 0);
    }

    private SqlSpan single(Kind kind, int start) {
        return ended(kind, start, start + 1, true);
    }

    private SqlSpan ended(Kind kind, int start, int end, boolean closed) {
        at = end;
        return new SqlSpan(kind, start, end, closed);
    }

    private int endOfSpace(int start) {
        int end = start;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }

    private static boolean isTagPart(char c, boolean first) {
        return isWordStart(c) || (!first && isDigit(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
