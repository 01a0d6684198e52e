package dev.pgassay.reader;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Where the objects of a kind come from: a catalog, a {@code .sql} file, and the facts that are not simply a column of it. */
final class Source<T extends CatalogObject> {

    private final Class<T> type;
    private final long catalog;
    private final String sql;
    private final RecordMapper<T> mapper;
    private final Map<String, BiFunction<Row, Names, @Nullable Object>> derived = new LinkedHashMap<>();
    private BiPredicate<Row, Names> filter = (row, names) -> true;

    private Source(Class<T> type, long catalog, String sql) {
        this.type = type;
        this.catalog = catalog;
        this.sql = sql;
        this.mapper = new RecordMapper<>(type);
    }

    /**
     * A source.
     *
     * @param catalog the identifier of the system catalog, for comments and membership in extensions; PostgreSQL fixes them
     */
    static <T extends CatalogObject> Source<T> of(Class<T> type, long catalog, String sql) {
        return new Source<>(type, catalog, sql);
    }

    Source<T> with(String fact, BiFunction<Row, Names, @Nullable Object> derivation) {
        derived.put(fact, derivation);
        return this;
    }

    Source<T> where(BiPredicate<Row, Names> condition) {
        filter = condition;
        return this;
    }

    String sql() {
        return sql;
    }

    List<T> objects(List<Row> rows, Names names) {
        List<T> objects = new ArrayList<>();
        for (Row row : rows) {
            if (isUsers(row, names) && filter.test(row, names)) {
                objects.add(object(row, names));
            }
        }
        return objects;
    }

    private boolean isUsers(Row row, Names names) {
        if (row.columns().containsKey("namespace") && names.isPassedOver(row.oid("namespace"))) {
            return false;
        }
        if (row.columns().containsKey("relation")
                && (!names.isRelation(row.oid("relation")) || names.isMember(Sources.PG_CLASS, row.oid("relation")))) {
            return false;
        }
        return !names.isMember(catalog, row.oid("oid"));
    }

    private T object(Row row, Names names) {
        Map<String, Object> values = new HashMap<>();
        derived.forEach((fact, derivation) -> values.put(fact, derivation.apply(row, names)));
        long oid = row.oid(row.columns().containsKey("part") ? "relation" : "oid");
        int part = row.columns().containsKey("part") ? row.number("part") : 0;
        values.put("comment", names.comment(catalog, oid, part));
        values.putIfAbsent("privileges", names.privileges(catalog, oid, part));
        return mapper.map(Decoder.name(row, names, Kind.of(type)), row, names, values);
    }
}
