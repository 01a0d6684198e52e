package dev.pgassay.behaviour;

import java.time.Duration;

/**
 * How long one statement may take.
 *
 * @param statementTimeout as a whole
 * @param lockTimeout waiting for a lock
 */
record Limits(Duration statementTimeout, Duration lockTimeout) {

    static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(2));

    /** What sets them for a transaction. */
    String sql() {
        return "set local statement_timeout = " + statementTimeout.toMillis() + "; set local lock_timeout = "
                + lockTimeout.toMillis();
    }

    String statement() {
        return text(statementTimeout);
    }

    String lock() {
        return text(lockTimeout);
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
