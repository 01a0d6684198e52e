package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Searches for rows that found none: a table that many others need is not searched for long again and again. */
final class Searches {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final Effort effort;
    private final Budget budget;
    /** A table that takes no row with some values may take one with others. */
    private final Budget ofWishes;

    private final Map<ObjectName, NoRow> last;
    private final Set<ObjectName> climbed = new HashSet<>();
    private final Map<Asked, Failed> failed = new HashMap<>();
    private long end = Long.MAX_VALUE;
    private @Nullable Searches aside;

    Searches(Effort effort) {
        this(effort, new Budget(effort, 20), new Budget(effort, 4), new HashMap<>());
    }

    private Searches(Effort effort, Budget budget, Budget ofWishes, Map<ObjectName, NoRow> last) {
        this.effort = effort;
        this.budget = budget;
        this.ofWishes = ofWishes;
        this.last = last;
    }

    /** Those for rows that are undone, which take none of the time of these; all of them together have as much. */
    Searches aside() {
        if (aside == null) {
            aside = new Searches(effort);
        }
        Searches next = new Searches(effort, aside.budget, aside.ofWishes, aside.last);
        next.aside = aside;
        next.end = end;
        return next;
    }

    /** What a search depends on: the values that the row is to have, and what was done before. */
    record Asked(ObjectName table, Map<String, String> values, long done) {}

    /** That nothing was found while rows of some tables were under way, which the search could not touch. */
    private record Failed(Set<ObjectName> underWay, NoRow said) {}

    /** What takes searches. */
    interface Part<T> {

        T run() throws SQLException;
    }

    /** Does something within some seconds of effort: searches end then, those that are made for the sake of others too. */
    <T> T within(long seconds, Part<T> part) throws SQLException {
        long before = end;
        end = until(seconds);
        try {
            return part.run();
        } finally {
            end = before;
        }
    }

    /** What will have been spent when some seconds of effort have: at the latest when those have that are around them. */
    long until(long seconds) {
        return until(Duration.ofSeconds(seconds));
    }

    long until(Duration time) {
        return Math.min(end, effort.spent() + time.toNanos());
    }

    /** Whether they have, from here on. */
    BooleanSupplier over(long seconds) {
        long deadline = until(seconds);
        return () -> isOver(deadline);
    }

    boolean isOver() {
        return isOver(end);
    }

    /** Whether more has been spent than a search may, which {@link #until(long)} has told. */
    boolean isOver(long deadline) {
        return effort.spent() > deadline;
    }

    /** A row of this table was found step by step. */
    void climbed(TableShape shape) {
        climbed.add(shape.name());
    }

    /** The first search for a row: where one was found step by step before, it is a short one. */
    MadeRow first(RowInsert insert, TableShape shape) throws SQLException, NoRow {
        return climbed.contains(shape.name()) ? insert.run(until(SHORT)) : insert.run();
    }

    /**
     * The row that a search finds; after long searches what was said last.
     *
     * @param wished whether it is for the sake of some of its values only
     * @param underWay the tables of which rows are being made
     */
    MadeRow row(
            TableShape shape, BranchSearch search, RowPlan plan, boolean wished, long done, Set<ObjectName> underWay)
            throws SQLException, NoRow {
        Asked asked = new Asked(shape.name(), Map.copyOf(plan.fixed), done);
        Failed before = failed.get(asked);
        if (before != null && underWay.containsAll(before.underWay())) {
            throw before.said();
        }
        try {
            return row(shape, search, plan, wished);
        } catch (Circle e) {
            throw e; // it is said of what is under way
        } catch (NoRow e) {
            if (!isOver()) {
                failed.put(asked, new Failed(Set.copyOf(underWay), e));
            }
            throw e;
        }
    }

    private MadeRow row(TableShape shape, BranchSearch search, RowPlan plan, boolean wished)
            throws SQLException, NoRow {
        NoRow said = last.get(shape.name());
        if (said != null && (budget.isSpent(shape) || (wished && ofWishes.isSpent(shape)))) {
            throw said;
        }
        if (isOver()) {
            throw said != null ? said : new Stopped("the search for values", null);
        }
        long begin = effort.spent();
        try {
            return search.row(plan, wished);
        } catch (NoRow e) {
            last.merge(shape.name(), e, (before, now) -> wished ? before : now);
            (wished ? ofWishes : budget).spend(shape, begin);
            throw e;
        }
    }
}
