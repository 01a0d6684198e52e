package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column is said to be equal to, as the server prints it: {@code (total = (price * quantity))}, {@code ((ends - starts) = 30)}. */
final class Equality {

    private static final String CAST = "(?:::[a-z ]+(?:\\([\\d,]+\\))?)?";
    /** Of what is no text only its text is equal to a text, and most texts are none of its values. */
    private static final String CAST_OF_ANOTHER = "(?:::(?!text\\b)[a-z ]+(?:\\([\\d,]+\\))?)?";

    private static final String EQUAL = ") = ";
    private static final Pattern LIST = Pattern.compile("ANY |ALL ");

    private static final Memo<Asked, List<String>> FOUND = new Memo<>(2000);

    private Equality() {}

    private record Asked(String column, boolean text, String expression) {}

    /**
     * What stands on the other side of the sign, up to the bracket that ends it.
     *
     * @param text whether the column is a text
     */
    static List<String> of(String column, boolean text, String expression) {
        return FOUND.of(new Asked(column, text, expression), Equality::find);
    }

    private static List<String> find(Asked asked) {
        String column = asked.column();
        String expression = asked.expression();
        String cast = asked.text() ? CAST : CAST_OF_ANOTHER;
        List<String> found = new ArrayList<>();
        String quoted = Pattern.quote(Identifiers.quote(column));
        String name = "(?:\\(" + quoted + "\\)|" + quoted + ")" + cast;
        // a bracket behind a name is a function's
        Matcher left =
                Pattern.compile("(?<![\\w\"$])\\(" + name + " = (?!ANY |ALL )").matcher(expression);
        while (left.find()) {
            int end = end(expression, left.end());
            if (end > 0) {
                found.add(expression.substring(left.end(), end));
            }
        }
        Matcher right = Pattern.compile(" = " + name + "\\)").matcher(expression);
        while (right.find()) {
            int start = start(expression, right.start());
            if (start >= 0) {
                found.add(expression.substring(start, right.start()));
            }
        }
        difference(name, expression, found);
        return found;
    }

    /** {@code ((ends - starts) = 30)}: what is added to or taken from goes to the other side. */
    private static void difference(String name, String expression, List<String> found) {
        Matcher left = Pattern.compile("(?<![\\w\"$])\\(" + name + " ([-+]) ").matcher(expression);
        while (left.find()) {
            int middle = end(expression, left.end());
            if (middle > 0 && expression.startsWith(EQUAL, middle)) {
                int end = end(expression, middle + EQUAL.length());
                String whole = expression.substring(middle + EQUAL.length(), Math.max(end, middle + EQUAL.length()));
                String other = expression.substring(left.end(), middle);
                if (end > 0 && !LIST.matcher(whole).lookingAt()) {
                    found.add("(" + whole + ") " + (left.group(1).equals("-") ? "+" : "-") + " (" + other + ")");
                }
            }
        }
    }

    static int end(String expression, int start) {
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

    static int start(String expression, int end) {
        int depth = 0;
        boolean quoted = false;
        for (int i = end - 1; i >= 0; i--) {
            char c = expression.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == ')') {
                depth++;
            } else if (!quoted && c == '(' && depth-- == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
