package dev.pgassay.junit;

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
}
