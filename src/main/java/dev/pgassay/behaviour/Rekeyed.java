package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a row of which nothing else may be updated may have another key. */
record Rekeyed(MadeRow row, RowMaker maker) {

    /**
     * The columns of the key that were given other values, which stayed; null where there are none.
     *
     * @param refused whether all updates must be refused; but not what the server changes by itself when another row goes
     */
    @Nullable
    String lets(boolean refused) throws SQLException {
        TableShape shape = row.shape();
        Set<String> placing = maker.hints(shape).partitionColumns();
        List<String> key = shape.key().stream()
                .filter(column -> RowPlan.canBeGiven(shape.column(column)) && !placing.contains(column))
                .filter(column -> shape.foreignKeys().stream()
                        .filter(each -> refused && Updates.isChangedByItself(each))
                        .map(ForeignKey::columns)
                        .noneMatch(columns -> columns.contains(column)))
                .toList();
        List<List<String>> tried = new ArrayList<>();
        key.forEach(column -> tried.add(List.of(column)));
        if (key.size() > 1) {
            tried.add(key);
        }
        for (List<String> columns : tried) {
            if (new Updating(maker, List.of()).tried(row, Given.others(columns)).effective()) {
                return String.join(", ", columns);
            }
        }
        return null;
    }
}
