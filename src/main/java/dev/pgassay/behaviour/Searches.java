package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Searches for rows that found none: a table that many others need is not searched for long again and again. */
final class Searches {

    /** A search that is made. */
    interface Search {

        MadeRow row() throws SQLException, NoRow;
    }

    private static final long SHORT_MILLIS = 300;

    private final Budget budget = new Budget(20);
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

    /** The row that a search finds; after long searches what was said last. */
    MadeRow row(TableShape shape, Search search) throws SQLException, NoRow {
        NoRow said = last.get(shape.name());
        if (said != null && budget.isSpent(shape)) {
            throw said;
        }
        long begin = System.nanoTime();
        try {
            return search.row();
        } catch (NoRow e) {
            last.put(shape.name(), e);
            budget.spend(shape, begin);
            throw e;
        }
    }
}
