package dev.pgassay.reader;

import java.time.Duration;

/**
 * How long a read may keep a server, and may be kept by it. A limit of zero is none, as PostgreSQL has it.
 *
 * @param statement the longest that one statement may take
 * @param lock the longest that one may wait for a lock
 */
public record ReadLimits(Duration statement, Duration lock) {

    private static final Duration LOOK = Duration.ofMillis(100);

    /** One minute a statement, five seconds for a lock. */
    public static final ReadLimits DEFAULT = new ReadLimits(Duration.ofSeconds(60), Duration.ofSeconds(5));

    /** Throws {@link IllegalArgumentException} when one is negative, or more than the 24 days that PostgreSQL can count. */
    public ReadLimits {
        for (Duration limit : new Duration[] {statement, lock}) {
            if (limit.isNegative() || limit.toMillis() > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("a limit is between 0 and 24 days, found " + limit);
            }
        }
    }

    /** The same for one who has waited for a lock already, and looks again for what it was on. */
    ReadLimits withoutWaiting() {
        return new ReadLimits(statement, LOOK);
    }

    String settings() {
        return "set local statement_timeout = " + statement.toMillis() + "; set local lock_timeout = "
                + lock.toMillis();
    }
}
