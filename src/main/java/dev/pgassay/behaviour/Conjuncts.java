package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.List;

/** What an expression joins by AND, as the server prints it: {@code ((a > 0) AND (b > a))}. */
final class Conjuncts {

    private static final String AND = " AND ";

    private Conjuncts() {}

    /** The parts, or nothing where it is no conjunction. */
    static List<String> of(String expression) {
        List<String> parts = new ArrayList<>();
        if (!expression.startsWith("((") || !expression.endsWith("))")) {
            return parts;
        }
        int depth = 0;
        int start = 1;
        boolean quoted = false;
        for (int i = 1; i < expression.length() - 1; i++) {
            char c = expression.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0) {
                    return List.of(); // the outer brackets are not of one pair
                }
                if (depth == 0 && expression.startsWith(AND, i)) {
                    parts.add(expression.substring(start, i));
                    start = i + AND.length();
                }
            }
        }
        if (!parts.isEmpty()) {
            parts.add(expression.substring(start, expression.length() - 1));
        }
        return parts;
    }
}
