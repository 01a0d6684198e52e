package dev.pgassay.scratch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks again and again until something is so, but not for ever. */
final class Wait {
    private Wait() {}

    interface Condition {
        boolean holds() throws SQLException;
    }

    /** Throws {@link ScratchUnavailable} at the deadline or when interrupted. */
    static void until(String what, Duration patience, Condition condition) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = 1;
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new ScratchUnavailable("waited " + patience.toSeconds() + " s in vain for " + what);
            }
            pause(pause);
            pause = Math.min(2 * pause, 50);
        }
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchUnavailable("interrupted while waiting for a scratch server", e);
        }
    }
}
