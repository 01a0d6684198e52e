package dev.pgassay.behaviour;

import java.time.Duration;

/**
 * Whether the statement that was sent last took as long as one may. That it was stopped by its limit and not by somebody, the server
 * tells in words of its language only.
 */
final class Waiting {

    /** A server's clock may run a little faster than ours. */
    private static final double NEARLY = 0.95;

    private final Duration limit;
    private long sent = System.nanoTime();

    Waiting(Limits limits) {
        this.limit = limits.statementTimeout();
    }

    void begins() {
        sent = System.nanoTime();
    }

    /** Where several statements were sent at once, it is how long all of them took. */
    boolean isOver() {
        return System.nanoTime() - sent >= NEARLY * limit.toNanos();
    }
}
