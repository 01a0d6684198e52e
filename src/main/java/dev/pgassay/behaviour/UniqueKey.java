package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.IndexKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What no two rows of a table may have in common.
 *
 * @param name the name of the constraint or index
 * @param keys columns and expressions, as they stand in SQL
 * @param predicate the condition of the rows it covers, or null for all
 */
record UniqueKey(String name, List<String> keys, @Nullable String predicate) {

    static UniqueKey of(String name, List<String> columns) {
        return new UniqueKey(name, columns.stream().map(Identifiers::quote).toList(), null);
    }

    static UniqueKey of(Index index) {
        return new UniqueKey(
                index.name().simple(), index.keys().stream().map(UniqueKey::sql).toList(), index.predicate());
    }

    private static String sql(IndexKey key) {
        String column = key.column();
        return column == null ? Objects.requireNonNull(key.expression()) : Identifiers.quote(column);
    }
}
