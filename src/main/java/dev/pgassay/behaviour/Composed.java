package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text column can be where a condition says what a part of it is: {@code split_part(path, '/', 1) = owner}, {@code path like owner || '/%'}. */
final class Composed {

    private static final String CAST = "(?:::[a-z ]+(?:\\([\\d,]+\\))?)?";
    private static final String SEPARATOR = ", ('(?:[^']++|'')*')(?:::text)?";
    private static final int PARTS = 20;

    private Composed() {}

    /** Expressions over other columns, by the look of a condition as PostgreSQL prints it. */
    static List<String> of(String column, String expression) {
        String quoted = Pattern.quote(Identifiers.quote(column));
        String name = "(?:\\(" + quoted + "\\)|" + quoted + ")" + CAST;
        String part = "(?:split_part\\(" + name + SEPARATOR + ", (\\d+)\\)|\\(string_to_array\\(" + name + SEPARATOR
                + "\\)\\)\\[(\\d+)\\])";
        List<String> found = new ArrayList<>();
        Matcher left = Pattern.compile(part + " = (?!ANY |ALL )").matcher(expression);
        while (left.find()) {
            int end = Equality.end(expression, left.end());
            if (end > 0) {
                add(left, expression.substring(left.end(), end), found);
            }
        }
        Matcher right = Pattern.compile(" = " + part + "\\)").matcher(expression);
        while (right.find()) {
            int start = Equality.start(expression, right.start());
            if (start >= 0) {
                add(right, expression.substring(start, right.start()), found);
            }
        }
        begins("\\bstarts_with\\(" + name + ", ", "(%s) || 'a'", expression, found);
        begins(name + " \\^@ ", "(%s) || 'a'", expression, found);
        begins("(?<![\\w\"$])\\(" + name + " ~~\\*? (?!ANY |ALL )", "replace(%s, '%%', 'a')", expression, found);
        return found;
    }

    private static void add(Matcher matcher, String value, List<String> found) {
        int way = matcher.group(1) != null ? 1 : 3;
        String separator = matcher.group(way);
        int place = matcher.group(way + 1).length() > 2 ? PARTS : Integer.parseInt(matcher.group(way + 1));
        if (place > 0 && place < PARTS) {
            found.add("repeat('a' || " + separator + ", " + (place - 1) + ") || (" + value + ") || " + separator
                    + " || 'a'");
        }
    }

    private static void begins(String pattern, String composed, String expression, List<String> found) {
        Matcher matcher = Pattern.compile(pattern).matcher(expression);
        while (matcher.find()) {
            int end = Equality.end(expression, matcher.end());
            if (end > 0) {
                found.add(String.format(composed, expression.substring(matcher.end(), end)));
            }
        }
    }
}
