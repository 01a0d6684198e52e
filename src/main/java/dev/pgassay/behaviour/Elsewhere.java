package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that are made for a row to point at, so that the columns of a foreign key may have other values. */
record Elsewhere(MadeRow row, RowMaker maker) {

    /** Makes one for each foreign key that has some of these columns; what cannot be made is left out. */
    void make(Collection<String> columns) throws SQLException {
        for (ForeignKey key : row.shape().foreignKeys()) {
            if (key.columns().stream().anyMatch(columns::contains)) {
                maker.aside().beside().anotherLike(key.references().table(), staying(key, columns));
            }
        }
    }

    /** What another row that is pointed at has in common with the one before. */
    Map<String, String> staying(ForeignKey key, Collection<String> columns) {
        Map<String, String> staying = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            if (!columns.contains(column)) {
                staying.put(key.references().columns().get(i), row.sql(column));
            }
        }
        return staying;
    }
}
