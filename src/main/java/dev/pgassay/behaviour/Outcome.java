package dev.pgassay.behaviour;

import org.jspecify.annotations.Nullable;

/**
 * What became of a statement.
 *
 * @param rows how many rows it saw or changed; 0 when it failed
 * @param failure why it failed, or null
 */
record Outcome(long rows, @Nullable Failure failure) {

    static Outcome of(long rows) {
        return new Outcome(rows, null);
    }

    static Outcome of(Failure failure) {
        return new Outcome(0, failure);
    }

    boolean worked() {
        return failure == null;
    }
}
