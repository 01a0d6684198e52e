package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Constraint;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index, whether it stands for itself or belongs to a constraint.
 *
 * @param constraint the constraint, or null when it belongs to none
 * @param label kind and name as they are printed, {@code index public.documents_idx}
 * @param deferrable whether two rows may have the same keys for a while
 */
record Keyed(
        @Nullable Constraint constraint,
        String label,
        ObjectName name,
        ObjectName table,
        String method,
        List<IndexKey> keys,
        Set<String> include,
        boolean unique,
        boolean nullsNotDistinct,
        boolean deferrable,
        @Nullable String predicate,
        Map<String, String> parameters,
        boolean valid) {

    /** Every index of a table. */
    static List<Keyed> on(ObjectName table, Scope scope) {
        List<Keyed> all = new ArrayList<>();
        scope.on(table, Index.class).forEach(index -> all.add(of(index)));
        scope.on(table, PrimaryKey.class)
                .forEach(key -> all.add(of(key, key.columns(), key.include(), false, key.deferrable(), scope)));
        scope.on(table, UniqueConstraint.class)
                .forEach(key -> all.add(
                        of(key, key.columns(), key.include(), key.nullsNotDistinct(), key.deferrable(), scope)));
        return all;
    }

    private static Keyed of(Index index) {
        return new Keyed(
                null,
                "index " + index.name(),
                index.name(),
                index.table(),
                index.method(),
                index.keys(),
                index.include(),
                index.unique(),
                index.nullsNotDistinct(),
                false,
                index.predicate(),
                index.parameters(),
                index.valid());
    }

    private static Keyed of(
            Constraint constraint,
            List<String> columns,
            Set<String> include,
            boolean nullsNotDistinct,
            boolean deferrable,
            Scope scope) {
        ObjectName table = Scope.ownerOf(constraint);
        String method = mayBeTemporal(table, columns, scope.catalog()) ? "gist" : "btree";
        List<IndexKey> keys = columns.stream()
                .map(column -> new IndexKey(column, null, null, null, Map.of(), false, false))
                .toList();
        String label = constraint.kind().label() + " " + constraint.name();
        return new Keyed(
                constraint,
                label,
                constraint.name(),
                table,
                method,
                keys,
                include,
                true,
                nullsNotDistinct,
                deferrable,
                null,
                Map.of(),
                true);
    }

    /** Since 18, a key can end WITHOUT OVERLAPS, and has a GiST index then. */
    private static boolean mayBeTemporal(ObjectName table, List<String> columns, Catalog catalog) {
        String last = columns.get(columns.size() - 1);
        return catalog.server().major() >= 18
                && catalog.find(Column.class, new ObjectName(table.schema(), table.name(), last))
                        .filter(column -> column.type().endsWith("range"))
                        .isPresent();
    }

    /** Whether whatever this index is good for, the other of the same table is good for too. */
    boolean isMadeNeedlessBy(Keyed other) {
        if (!method.equals(other.method)
                || !Objects.equals(predicate, other.predicate)
                || !other.valid
                || !other.carries(include)) {
            return false;
        }
        if (keys.equals(other.keys)) {
            return isAsStrict(other) && (method.equals("btree") || parameters.equals(other.parameters));
        }
        return method.equals("btree")
                && !unique
                && keys.size() < other.keys.size()
                && keys.equals(other.keys.subList(0, keys.size()));
    }

    private boolean isAsStrict(Keyed other) {
        return !unique || (other.unique && nullsNotDistinct == other.nullsNotDistinct && !other.deferrable);
    }

    private boolean carries(Set<String> columns) {
        Set<String> carried = new HashSet<>(include);
        keys.forEach(key -> {
            if (key.column() != null) {
                carried.add(key.column());
            }
        });
        return carried.containsAll(columns);
    }
}
