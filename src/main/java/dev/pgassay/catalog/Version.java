package dev.pgassay.catalog;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A version as PostgreSQL prints it, {@code 0.8.0}, ordered by its numbers.
 *
 * @param text the version as it is printed
 */
public record Version(String text) implements Comparable<Version> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Orders by the numbers in the text, left to right; a number that is not there counts as zero. */
    @Override
    public int compareTo(Version other) {
        int[] mine = numbers();
        int[] theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = Integer.compare(i < mine.length ? mine[i] : 0, i < theirs.length ? theirs[i] : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int[] numbers() {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
