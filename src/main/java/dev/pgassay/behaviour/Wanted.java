package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that were made for a row of another table, or came with it: of a table that takes none but these one is a row of it. */
final class Wanted {

    /** Looks for rows that a trigger of another table wants. */
    interface Search {

        boolean finds() throws SQLException;
    }

    private static final int KEPT = 8;

    private final Effort effort;
    private final Budget simple;
    private final Budget thorough;
    private final Map<ObjectName, List<MadeRow>> rows = new HashMap<>();
    private final Map<ObjectName, List<MadeRow>> made = new HashMap<>();

    Wanted(Effort effort) {
        this.effort = effort;
        this.simple = new Budget(effort, 6);
        this.thorough = new Budget(effort, 6);
    }

    /** Whether a search for what a table wants finds something; in a table for which that has taken long it finds nothing more. */
    boolean isSearched(TableShape shape, boolean climbs, Search search) throws SQLException {
        Budget budget = climbs ? thorough : simple;
        if (budget.isSpent(shape)) {
            return false;
        }
        long begin = effort.spent();
        try {
            return search.finds();
        } finally {
            budget.spend(shape, begin);
        }
    }

    /** Remembers a row, among the last few; without a key it is not known any more when others have come and gone. */
    MadeRow made(MadeRow row) {
        if (!row.shape().key().isEmpty()) {
            List<MadeRow> last = made.computeIfAbsent(row.shape().name(), name -> new ArrayList<>());
            last.add(row);
            if (last.size() > KEPT) {
                last.remove(0);
            }
        }
        return row;
    }

    /** Remembers a row that goes only with the row that wanted it. */
    void add(MadeRow row, MadeRow by) {
        String gone = "delete from " + by.shape().only() + " pgassay_t where " + by.where("pgassay_t");
        rows.computeIfAbsent(row.shape().name(), name -> new ArrayList<>())
                .add(row.with(row.beside().of(List.of(gone))));
    }

    /** The first of them that is there: with what it was made for, it may have been undone. */
    Optional<MadeRow> of(TableShape shape, Steps steps) throws SQLException {
        List<MadeRow> all = new ArrayList<>(rows.getOrDefault(shape.name(), List.of()));
        all.addAll(made.getOrDefault(shape.name(), List.of()));
        for (MadeRow row : all) {
            if (row.isThere(steps)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
