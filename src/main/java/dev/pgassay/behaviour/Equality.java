package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column is said to be equal to, as the server prints it: {@code (total = (price * quantity))}. */
final class Equality {

    private Equality() {}

    /** What stands right of the column, up to the bracket that ends it. */
    static List<String> of(String column, String expression) {
        List<String> found = new ArrayList<>();
        Matcher left = Pattern.compile("\\(\\(?" + Pattern.quote(Identifiers.quote(column))
                        + "\\)?(?:::[a-z ]+(?:\\([\\d,]+\\))?)? = (?!ANY |ALL )")
                .matcher(expression);
        while (left.find()) {
            int end = end(expression, left.end());
            if (end > 0) {
                found.add(expression.substring(left.end(), end));
            }
        }
        return found;
    }

    private static int end(String expression, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
