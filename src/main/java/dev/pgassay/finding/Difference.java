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
        String fact, @Nullable Object expected, @Nullable Object actual) {}
