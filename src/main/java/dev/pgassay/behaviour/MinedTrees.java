package dev.pgassay.behaviour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths of labels (ltree) that are drawn from what stands in conditions: words and what is below them, numbers of levels, lqueries. */
final class MinedTrees {

    private static final int DEEPEST = 20;
    private static final Pattern LEVEL = Pattern.compile("(\\*|[^{]+)(?:\\{(\\d*),?\\d*\\})?");

    private MinedTrees() {}

    static void add(Literals literals, Collection<String> values) {
        for (String query : literals.patterns()) {
            for (int optional : List.of(0, 1)) {
                String path = matching(query, optional);
                if (path != null) {
                    values.add(path);
                }
            }
        }
        List<String> words = literals.strings().stream()
                .filter(word -> word.matches("\\w+(\\.\\w+)*"))
                .toList();
        words.forEach(word -> values.addAll(List.of(word + ".a", word, word + ".a.b")));
        for (String number : literals.numbers()) {
            int depth = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
            if (depth > 0 && depth <= DEEPEST) {
                values.add(String.join(".", Collections.nCopies(depth, "a")));
                words.stream()
                        .filter(word -> word.split("\\.").length < depth)
                        .forEach(word -> values.add(word + ".a".repeat(depth - word.split("\\.").length)));
            }
        }
    }

    /** A path that an lquery matches, {@code top.*{2}.!x|y}: of what may be there or not, so many; null where it cannot be read. */
    private static @Nullable String matching(String query, int optional) {
        List<String> labels = new ArrayList<>();
        for (String part : query.split("\\.", -1)) {
            Matcher level = LEVEL.matcher(part);
            if (!level.matches()) {
                return null;
            }
            String least = level.group(2);
            boolean any = level.group(1).equals("*");
            int times = least == null ? (any ? optional : 1) : least.isEmpty() ? optional : Integer.parseInt(least);
            String word = level.group(1).split("\\|", -1)[0].replaceAll("[@*%]+$", "");
            labels.addAll(Collections.nCopies(
                    Math.min(times, DEEPEST), any || word.startsWith("!") || word.isEmpty() ? "a" : word));
        }
        return String.join(".", labels);
    }
}
