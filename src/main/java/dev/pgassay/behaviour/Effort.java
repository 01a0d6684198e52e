package dev.pgassay.behaviour;

import java.time.Duration;

/**
 * What searches have cost, in nanoseconds: each statement what it usually does, so that a busy machine ends no search before a quiet one
 * would; one that takes long, the time it took.
 */
final class Effort {

    /** What a statement of a search takes, with what is thought about it. */
    private static final long USUAL = Duration.ofMillis(1).toNanos();

    private static final long LONG = Duration.ofMillis(20).toNanos();

    /** How many times longer than usual all may take. */
    private static final int PATIENCE = 4;

    private final long begin = System.nanoTime();
    private long statements;

    /** Adds a statement. */
    void add(long nanos) {
        statements += nanos > LONG ? nanos : USUAL;
    }

    long spent() {
        return Math.max(statements, (System.nanoTime() - begin) / PATIENCE);
    }
}
