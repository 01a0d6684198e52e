package dev.pgassay.behaviour;

import java.util.List;
import java.util.Set;

/** The word before a sign, {@code currency <> offer}, with which is compared what follows. */
final class LeftSide {

    private static final Set<String> SIGNS = Set.of("=", "<>", "!=");
    /** {@code currency is distinct from} has so many words. */
    private static final int DISTINCT = 4;
    /** What follows may be called {@code p.offer}. */
    private static final int NAMES = 2;

    private String word = "";
    private int before;

    /** An operator stands behind these words. */
    void operator(String operator, List<String> words) {
        take(words, SIGNS.contains(operator) ? 1 : 0);
    }

    /** The last of these words has been added. */
    void name(List<String> words) {
        int size = words.size();
        if (size >= DISTINCT
                && words.get(size - 1).equalsIgnoreCase("from")
                && words.get(size - 2).equalsIgnoreCase("distinct")) {
            take(words, DISTINCT);
        }
    }

    private void take(List<String> words, int back) {
        before = words.size();
        word = back == 0 || before < back ? "" : words.get(before - back);
    }

    /** It, where a name stands behind the sign; otherwise nothing. */
    String of(List<String> words) {
        int names = words.size() - before;
        return names > 0 && names <= NAMES ? word : "";
    }
}
