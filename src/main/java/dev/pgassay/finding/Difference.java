package dev.pgassay.finding;

import org.jspecify.annotations.Nullable;

/**
 * One fact that is not as expected.
 *
 * @param fact the fact's name, {@code on_delete}
 * @param expected what was expected; null for none
 * @param actual what was read; null for none
 */
public record Difference(
        String fact, @Nullable Object expected, @Nullable Object actual) {

    /** Something that has no two sides and is only not so: {@code should have a short name}. */
    public static Difference unmet(String statement) {
        return new Difference(statement, null, null);
    }

    /** Whether the fact is a statement that is not met, with nothing on either side. */
    public boolean isStatement() {
        return expected == null && actual == null;
    }
}
