package dev.pgassay.expect;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a list that is written in SQL: divided at commas, but not inside parentheses or quotes. */
final class Pieces {

    private Pieces() {}

    /** The pieces without the blanks around them; none for a blank text. */
    static List<String> of(String list) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote; // a doubled one begins the next quotes
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ',' && depth == 0) {
                pieces.add(list.substring(start, i).strip());
                start = i + 1;
            } else {
                depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        if (!pieces.isEmpty() || !list.isBlank()) {
            pieces.add(list.substring(start).strip());
        }
        return pieces;
    }
}
