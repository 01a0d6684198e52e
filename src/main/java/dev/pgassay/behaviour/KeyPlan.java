package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the foreign keys of a planned row can point at. */
record KeyPlan(TableShape shape, RowPlan plan, ColumnValues values) {

    /** The rows that a foreign key can point at, of one that is given in part those with this part. */
    Source rows(ForeignKey key) {
        return Source.parents(key, plan.newest, plan.requires(key) ? List.of() : values.without(key), given(key));
    }

    /** The values that are given of a foreign key, by the columns that it references. */
    Map<String, String> given(ForeignKey key) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String value = plan.fixed.get(key.columns().get(i));
            if (value != null && !value.equals("null")) {
                given.put(key.references().columns().get(i), value);
            }
        }
        return given;
    }

    /** A query of those columns of a foreign key that conditions, defaults, other foreign keys or given values decide; nothing where none do. */
    Optional<RowQuery> query(ForeignKey key) {
        Set<String> filled = plan.filled();
        RowQuery query = new RowQuery();
        for (ForeignKey other : shape.foreignKeys()) {
            boolean same = other.columns().equals(key.columns());
            if (!same && plan.requires(other) && filled.containsAll(other.columns()) && overlap(other, key)) {
                query.add(rows(other));
            }
        }
        Set<String> columns = new HashSet<>(key.columns());
        columns.addAll(query.columns());
        List<Condition> own = plan.conditions(filled).stream()
                .filter(condition -> columns.containsAll(condition.columns()))
                .toList();
        for (String column : key.columns()) {
            boolean decided =
                    own.stream().anyMatch(condition -> condition.columns().contains(column));
            boolean given =
                    plan.fixed.containsKey(column) || shape.column(column).defaultValue() != null;
            if ((decided || given) && !query.columns().contains(column)) {
                query.add(values.source(shape.column(column), decided));
            }
        }
        own.forEach(query::add);
        return query.columns().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    /** Whether another column, or a value that is given, has a say in what a foreign key points at. */
    boolean isShared(ForeignKey key) {
        return !given(key).isEmpty()
                || shape.foreignKeys().stream()
                        .anyMatch(other -> !other.columns().equals(key.columns()) && overlap(other, key));
    }

    private static boolean overlap(ForeignKey one, ForeignKey other) {
        return one.columns().stream().anyMatch(other.columns()::contains);
    }
}
