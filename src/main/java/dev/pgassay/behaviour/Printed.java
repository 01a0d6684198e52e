package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression as the server prints it, with brackets around every operation, taken apart where none is open. */
final class Printed {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w$]*");

    private Printed() {}

    /** Without the brackets around all of it. */
    static String bare(String expression) {
        String bare = expression.strip();
        while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static int closing(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\'' || c == '"') {
                i = quoted(expression, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What stands before, between and behind the matches of a pattern that are in no brackets, quotes or CASE; all of it where there are none. */
    static List<String> split(String expression, Pattern separator) {
        List<String> parts = new ArrayList<>();
        Matcher separates = separator.matcher(expression);
        Matcher word = WORD.matcher(expression);
        int depth = 0;
        int start = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (depth == 0 && separates.region(i, expression.length()).lookingAt()) {
                parts.add(expression.substring(start, i).strip());
                start = separates.end();
                i = start - 1;
            } else if (c == '\'' || c == '"') {
                i = quoted(expression, i);
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (word.region(i, expression.length()).lookingAt()) {
                depth +=
                        word.group().equalsIgnoreCase("CASE") ? 1 : word.group().equalsIgnoreCase("END") ? -1 : 0;
                i = word.end() - 1;
            }
        }
        parts.add(expression.substring(start).strip());
        return parts;
    }

    /** Where the quotation ends that begins here; a doubled quote begins another at once. */
    private static int quoted(String expression, int start) {
        int end = expression.indexOf(expression.charAt(start), start + 1);
        return end < 0 ? expression.length() : end;
    }
}
