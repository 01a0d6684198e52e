package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The effort that may go into searches for rows of each table, in all. */
final class Budget {

    private final Effort effort;
    private final long most;
    private final Map<ObjectName, Long> spent = new HashMap<>();

    /**
     * A budget of each table.
     *
     * @param seconds how much each has
     */
    Budget(Effort effort, long seconds) {
        this.effort = effort;
        this.most = TimeUnit.SECONDS.toNanos(seconds);
    }

    boolean isSpent(TableShape shape) {
        return spent.getOrDefault(shape.name(), 0L) > most;
    }

    /**
     * Takes what a search has needed.
     *
     * @param begin what had been spent when it began
     */
    void spend(TableShape shape, long begin) {
        spent.merge(shape.name(), effort.spent() - begin, Long::sum);
    }
}
