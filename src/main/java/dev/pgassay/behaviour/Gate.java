package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What another row has, at which a trigger may let it be.
 *
 * @param values its own values, as SQL, by column
 * @param key what references a row that is made for it, or null
 * @param theirs the values of that row, as SQL, by column
 */
record Gate(Map<String, String> values, @Nullable ForeignKey key, Map<String, String> theirs) {

    static Gate of(Map<String, String> values) {
        return new Gate(values, null, Map.of());
    }

    /** Makes the row, and first what it references. */
    Optional<MadeRow> row(RowMaker maker, TableShape shape) throws SQLException {
        Map<String, String> wishes = new LinkedHashMap<>(values);
        if (key != null) {
            Optional<MadeRow> parent = maker.anotherLike(key.references().table(), theirs);
            if (parent.isEmpty()) {
                return parent;
            }
            for (int i = 0; i < key.columns().size(); i++) {
                String value =
                        parent.get().values().get(key.references().columns().get(i));
                wishes.put(key.columns().get(i), Sql.literal(value));
            }
        }
        return maker.anotherLike(shape.name(), wishes);
    }

    /** In words, {@code st = 'done' and closed_at null}. */
    String text() {
        if (key == null) {
            return text(values);
        }
        return theirs.isEmpty()
                ? String.join(", ", key.columns()) + " not null"
                : text(theirs) + " in " + key.references().table();
    }

    private static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue().equals("null") ? " null" : " = " + each.getValue()))
                .collect(Collectors.joining(" and "));
    }
}
