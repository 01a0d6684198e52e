package dev.pgassay.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything read from one database at one moment.
 *
 * @param server the server's version
 * @param objects every object by kind and name
 * @param unmodeled what is there and was not read, because pgassay does not model it
 */
public record Catalog(
        ServerVersion server, Map<Kind, NavigableMap<ObjectName, CatalogObject>> objects, List<Unmodeled> unmodeled) {

    /** Copies what is given. */
    public Catalog {
        Map<Kind, NavigableMap<ObjectName, CatalogObject>> copy = new EnumMap<>(Kind.class);
        objects.forEach((kind, byName) -> copy.put(kind, Collections.unmodifiableNavigableMap(new TreeMap<>(byName))));
        objects = Collections.unmodifiableMap(copy);
        unmodeled = List.copyOf(unmodeled);
    }

    /** A catalog of these objects. */
    public static Catalog of(
            ServerVersion server, Collection<? extends CatalogObject> objects, List<Unmodeled> unmodeled) {
        Map<Kind, NavigableMap<ObjectName, CatalogObject>> byKind = new EnumMap<>(Kind.class);
        for (CatalogObject object : objects) {
            byKind.computeIfAbsent(object.kind(), kind -> new TreeMap<>()).put(object.name(), object);
        }
        return new Catalog(server, byKind, unmodeled);
    }

    /** Every object of a kind, ordered by name. */
    public Collection<CatalogObject> all(Kind kind) {
        return byName(kind).values();
    }

    /** Every object of a record class, ordered by name. */
    public <T extends CatalogObject> List<T> all(Class<T> type) {
        return all(Kind.of(type)).stream().map(type::cast).toList();
    }

    /** The object of this kind and name, or nothing. */
    public Optional<CatalogObject> find(Kind kind, ObjectName name) {
        return Optional.ofNullable(byName(kind).get(name));
    }

    /** The object of this record class and name, or nothing. */
    public <T extends CatalogObject> Optional<T> find(Class<T> type, ObjectName name) {
        return find(Kind.of(type), name).map(type::cast);
    }

    /** Every object of a kind that belongs to this table, view or materialized view. */
    public Stream<CatalogObject> of(ObjectName relation, Kind kind) {
        return all(kind).stream().filter(object -> relation.equals(relationOf(object)));
    }

    /** The table, view or materialized view that an object belongs to, or null when it belongs to none. */
    public static @Nullable ObjectName relationOf(CatalogObject object) {
        if (object instanceof Index index) {
            return index.table();
        }
        return object.name().owner();
    }

    private NavigableMap<ObjectName, CatalogObject> byName(Kind kind) {
        return objects.getOrDefault(kind, Collections.emptyNavigableMap());
    }
}
