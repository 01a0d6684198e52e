package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Searches for rows that found none: a table that many others need is not searched for long again and again. */
final class Searches {

    private static final long SHORT_MILLIS = 300;

    private final Budget budget = new Budget(20);
    /** A table that takes no row with some values may take one with others. */
    private final Budget ofWishes = new Budget(4);

    private final Map<ObjectName, NoRow> last = new HashMap<>();
    private final Set<ObjectName> climbed = new HashSet<>();

    /** A row of this table was found step by step. */
    void climbed(TableShape shape) {
        climbed.add(shape.name());
    }

    /** The first search for a row: where one was found step by step before, it is a short one. */
    MadeRow first(RowInsert insert, TableShape shape) throws SQLException, NoRow {
        return climbed.contains(shape.name())
                ? insert.run(System.nanoTime() + SHORT_MILLIS * 1_000_000L)
                : insert.run();
    }

    /**
     * The row that a search finds; after long searches what was said last.
     *
     * @param wished whether it is for the sake of some of its values only
     */
    MadeRow row(TableShape shape, BranchSearch search, RowPlan plan, boolean wished) throws SQLException, NoRow {
        NoRow said = last.get(shape.name());
        if (said != null && (budget.isSpent(shape) || (wished && ofWishes.isSpent(shape)))) {
            throw said;
        }
        long begin = System.nanoTime();
        try {
            return search.row(plan, wished);
        } catch (NoRow e) {
            last.merge(shape.name(), e, (before, now) -> wished ? before : now);
            (wished ? ofWishes : budget).spend(shape, begin);
            throw e;
        }
    }
}
