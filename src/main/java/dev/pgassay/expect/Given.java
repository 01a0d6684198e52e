package dev.pgassay.expect;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given to a public method: a null is refused with the names of both. */
final class Given {

    private Given() {}

    /**
     * The value that was given.
     *
     * @throws IllegalArgumentException when it is null
     */
    static <V> V value(String method, String what, @Nullable V value) {
        if (value == null) {
            throw new IllegalArgumentException(method + ": " + what + " must be given, found null");
        }
        return value;
    }

    /**
     * The values that were given.
     *
     * @throws IllegalArgumentException when they or one of them is null
     */
    static List<String> values(String method, String what, String @Nullable [] values) {
        return Arrays.stream(value(method, what, values))
                .map(value -> value(method, "each of " + what, value))
                .toList();
    }
}
