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
    /** What the pattern matches, without what escapes it. */
    private static final String LIKE =
            "regexp_replace(regexp_replace(%s, '(?<!\\\\)%%', 'a', 'g'), '\\\\(.)', '\\1', 'g')";

    /** What has no such dimension is null; ones everywhere, for cosine distance has no place for the null vector. */
    private static final String VECTOR =
            "case when (%1$s) between 1 and 16000 then array_fill(1::real, array[(%1$s)::integer]) end";

    private static final int PARTS = 20;

    private static final Memo<Asked, List<String>> FOUND = new Memo<>(2000);

    private Composed() {}

    private record Asked(String column, TypeName type, String expression) {}

    /** Expressions over other columns, by the look of a condition as PostgreSQL prints it. */
    static List<String> of(String column, TypeName type, String expression) {
        return FOUND.of(new Asked(column, type, expression), Composed::find);
    }

    private static List<String> find(Asked asked) {
        String column = asked.column();
        String expression = asked.expression();
        String quoted = Pattern.quote(Identifiers.quote(column));
        String name = "(?:\\(" + quoted + "\\)|" + quoted + ")" + CAST;
        if (!BuiltIn.isText(asked.type())) {
            return vectors(name, expression);
        }
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
        begins("(?<![\\w\"$])\\(" + name + " ~~\\*? (?!ANY |ALL )", LIKE, expression, found);
        return found;
    }

    /** {@code vector_dims(embedding) = dimension}. */
    private static List<String> vectors(String name, String expression) {
        String dimensions = "(?:[\\w\"]+\\.)?vector_dims\\(" + name + "\\)";
        List<String> found = new ArrayList<>();
        begins("\\(" + dimensions + " = (?!ANY |ALL )", VECTOR, expression, found);
        Matcher right = Pattern.compile(" = " + dimensions + "\\)").matcher(expression);
        while (right.find()) {
            int start = Equality.start(expression, right.start());
            if (start >= 0) {
                found.add(String.format(VECTOR, expression.substring(start, right.start())));
            }
        }
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
