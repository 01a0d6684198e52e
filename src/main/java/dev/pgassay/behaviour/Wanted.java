package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that came with a row of another table that wanted them: of a table that takes none but these one is a row of it. */
final class Wanted {

    /** Looks for rows that a trigger of another table wants. */
    interface Search {

        boolean finds() throws SQLException;
    }

    private final Budget simple = new Budget(6);
    private final Budget thorough = new Budget(6);
    private final Map<ObjectName, List<MadeRow>> rows = new HashMap<>();

    /** Whether a search for what a table wants finds something; in a table for which that has taken long it finds nothing more. */
    boolean isSearched(TableShape shape, boolean climbs, Search search) throws SQLException {
        Budget budget = climbs ? thorough : simple;
        if (budget.isSpent(shape)) {
            return false;
        }
        long begin = System.nanoTime();
        try {
            return search.finds();
        } finally {
            budget.spend(shape, begin);
        }
    }

    /**
     * Remembers a row.
     *
     * @param by the row that wanted it
     */
    void add(MadeRow row, MadeRow by) {
        rows.computeIfAbsent(row.shape().name(), name -> new ArrayList<>())
                .add(row.with(row.beside()
                        .of(List.of(
                                "delete from " + by.shape().only() + " pgassay_t where " + by.where("pgassay_t")))));
    }

    /** The first of them that is there: with what it was made for, it may have been undone. */
    Optional<MadeRow> of(TableShape shape, Steps steps) throws SQLException {
        for (MadeRow row : rows.getOrDefault(shape.name(), List.of())) {
            if (row.isThere(steps)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
