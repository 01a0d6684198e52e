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
