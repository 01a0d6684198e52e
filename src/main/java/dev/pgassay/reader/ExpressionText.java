package dev.pgassay.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outermost structure of what the server printed: where a list has its commas and a parenthesis its end. The server
 * prints strings in quotes with the quote doubled, and E'' with backslashes doubled, so neither can hide anything.
 */
final class ExpressionText {

    private ExpressionText() {}

    /** The parts between the commas that stand in no parenthesis, bracket or quotes. */
    static List<String> split(@Nullable String list) {
        List<String> parts = new ArrayList<>();
        if (list == null) {
            return parts;
        }
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '\'' || c == '"') {
                i = endOfQuotes(list, i);
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

    /** The position of the parenthesis that ends the one at this position. */
    static int endOfParenthesis(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = endOfQuotes(text, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("a parenthesis does not end: " + text);
    }

    /** The position of the quote that ends the one at this position; behind a doubled one the next part begins. */
    static int endOfQuotes(String text, int open) {
        int end = text.indexOf(text.charAt(open), open + 1);
        if (end < 0) {
            throw new IllegalStateException("quotes do not end: " + text);
        }
        return end;
    }

    /** An expression as CREATE INDEX takes it: a plain function call as it is, all else in parentheses. */
    static String asKey(String expression) {
        int open = expression.indexOf('(');
        boolean whole = open >= 0 && endOfParenthesis(expression, open) == expression.length() - 1;
        boolean call = whole && expression.substring(0, open).matches("[\\w.\"$]*");
        return call ? expression : "(" + expression + ")";
    }
}
