package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that came with a row of another table that wanted them: of a table that takes none but these one is a row of it. */
final class Wanted {

    private final Map<ObjectName, MadeRow> rows = new HashMap<>();

    /**
     * Remembers a row.
     *
     * @param by the row that wanted it
     */
    void add(MadeRow row, MadeRow by) {
        rows.put(
                row.shape().name(),
                row.with(row.beside()
                        .of(List.of(
                                "delete from " + by.shape().only() + " pgassay_t where " + by.where("pgassay_t")))));
    }

    /** Such a row, if it is there. */
    Optional<MadeRow> of(TableShape shape, Steps steps) throws SQLException {
        MadeRow row = rows.get(shape.name());
        return row != null && row.isThere(steps) ? Optional.of(row) : Optional.empty();
    }
}
