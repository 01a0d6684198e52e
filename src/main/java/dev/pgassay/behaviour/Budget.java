package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The time that may go into searches for rows of each table, in all. */
final class Budget {

    private final long most;
    private final Map<ObjectName, Long> spent = new HashMap<>();

    /**
     * A budget of each table.
     *
     * @param seconds how much each has
     */
    Budget(long seconds) {
        this.most = TimeUnit.SECONDS.toNanos(seconds);
    }

    boolean isSpent(TableShape shape) {
        return spent.getOrDefault(shape.name(), 0L) > most;
    }

    /**
     * Takes what a search has needed.
     *
     * @param begin when it began, in nanoseconds of {@link System#nanoTime}
     */
    void spend(TableShape shape, long begin) {
        spent.merge(shape.name(), System.nanoTime() - begin, Long::sum);
    }
}
