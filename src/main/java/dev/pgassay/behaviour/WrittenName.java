package dev.pgassay.behaviour;

import java.util.Locale;

/** A name as it is written in a function, {@code Status} or {@code "Total due"}. */
final class WrittenName {

    /** A regular expression without groups. */
    static final String PATTERN = "(?:\"(?:[^\"]++|\"\")+\"|" + Literals.NAME + ")";

    private WrittenName() {}

    /** The name in the catalog. */
    static String simple(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    /** A regular expression for a column of a row, {@code new.status}, with one group, the column. */
    static String columnOf(String row) {
        return "\\b" + row + "\\.(" + PATTERN + ")";
    }
}
