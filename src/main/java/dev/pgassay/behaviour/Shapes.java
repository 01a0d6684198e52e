package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.UniqueConstraint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every table of a catalog with all that decides which rows it takes; the catalog is gone through once. */
final class Shapes {

    private final Catalog catalog;
    private final Map<Kind, Map<ObjectName, List<CatalogObject>>> parts = new EnumMap<>(Kind.class);
    private final Map<ObjectName, List<Table>> children = new HashMap<>();
    private final Map<ObjectName, TableShape> known = new HashMap<>();

    Shapes(Catalog catalog) {
        this.catalog = catalog;
        for (Kind kind : List.of(
                Kind.COLUMN,
                Kind.PRIMARY_KEY,
                Kind.CHECK_CONSTRAINT,
                Kind.FOREIGN_KEY,
                Kind.UNIQUE_CONSTRAINT,
                Kind.EXCLUSION_CONSTRAINT,
                Kind.INDEX,
                Kind.TRIGGER)) {
            Map<ObjectName, List<CatalogObject>> byTable = new HashMap<>();
            for (CatalogObject object : catalog.all(kind)) {
                byTable.computeIfAbsent(Catalog.relationOf(object), table -> new ArrayList<>())
                        .add(object);
            }
            parts.put(kind, byTable);
        }
        for (Table table : catalog.all(Table.class)) {
            table.inherits()
                    .forEach(parent -> children.computeIfAbsent(parent, name -> new ArrayList<>())
                            .add(table));
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Optional<TableShape> find(ObjectName name) {
        TableShape shape = known.get(name);
        if (shape == null) {
            shape = catalog.find(Table.class, name).map(this::shape).orElse(null);
            if (shape != null) {
                known.put(name, shape);
            }
        }
        return Optional.ofNullable(shape);
    }

    /** Whether tables inherit from this one. */
    boolean isInherited(ObjectName table) {
        return children.containsKey(table);
    }

    /** The tables with a foreign key to this one. */
    List<TableShape> referencing(ObjectName table) {
        return catalog.all(ForeignKey.class).stream()
                .filter(key -> key.references().table().equals(table))
                .map(Catalog::relationOf)
                .distinct()
                .flatMap(name -> find(Objects.requireNonNull(name)).stream())
                .toList();
    }

    /** Whether a row of a table cannot do without one of another, at first or at second hand. */
    boolean requires(ObjectName table, ObjectName other) {
        Set<ObjectName> needed = new LinkedHashSet<>(Set.of(table));
        Deque<ObjectName> open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            find(open.pop())
                    .ifPresent(shape -> shape.foreignKeys().stream()
                            .filter(shape::requires)
                            .map(key -> key.references().table())
                            .filter(needed::add)
                            .forEach(open::push));
        }
        return needed.contains(other);
    }

    /** The tables whose names stand in a body. */
    List<TableShape> named(String body) {
        Set<String> names = Literals.of(List.of(body)).identifiers();
        return catalog.all(Table.class).stream()
                .filter(table -> names.contains(table.name().name()))
                .flatMap(table -> find(table.name()).stream())
                .toList();
    }

    private TableShape shape(Table table) {
        ObjectName name = table.name();
        List<String> order = table.columnOrder();
        List<Column> columns = of(name, Kind.COLUMN, Column.class).stream()
                .sorted((a, b) -> Integer.compare(
                        order.indexOf(a.name().simple()), order.indexOf(b.name().simple())))
                .toList();
        List<PrimaryKey> keys = of(name, Kind.PRIMARY_KEY, PrimaryKey.class);
        return new TableShape(
                table,
                columns,
                keys.isEmpty() ? null : keys.get(0),
                Generated.checks(
                        name,
                        columns,
                        of(name, Kind.CHECK_CONSTRAINT, CheckConstraint.class).stream()
                                .filter(CheckConstraint::enforced)
                                .toList()),
                foreignKeys(table),
                uniques(name, keys),
                of(name, Kind.EXCLUSION_CONSTRAINT, ExclusionConstraint.class),
                of(name, Kind.INDEX, Index.class),
                of(name, Kind.TRIGGER, Trigger.class).stream()
                        .filter(trigger -> trigger.state().fires())
                        .toList(),
                table.partitionKey() == null ? List.of() : children.getOrDefault(name, List.of()),
                parent(table));
    }

    /** Of a partitioned table those of its partitions too, of which a row meets one. */
    private List<ForeignKey> foreignKeys(Table table) {
        List<ForeignKey> keys = new ArrayList<>();
        of(table.name(), Kind.FOREIGN_KEY, ForeignKey.class).stream()
                .filter(ForeignKey::enforced)
                .forEach(keys::add);
        if (table.partitionKey() != null) {
            for (Table partition : children.getOrDefault(table.name(), List.of())) {
                foreignKeys(partition).stream()
                        .filter(key -> keys.stream().noneMatch(known -> isAlike(known, key)))
                        .forEach(keys::add);
            }
        }
        return List.copyOf(keys);
    }

    private static boolean isAlike(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns()) && one.references().equals(other.references());
    }

    private @Nullable Table parent(Table table) {
        return table.partitionBound() == null || table.inherits().isEmpty()
                ? null
                : catalog.find(Table.class, table.inherits().get(0)).orElse(null);
    }

    private List<UniqueKey> uniques(ObjectName table, List<PrimaryKey> keys) {
        return Stream.of(
                        keys.stream().map(key -> UniqueKey.of(key.constraintName(), key.columns())),
                        of(table, Kind.UNIQUE_CONSTRAINT, UniqueConstraint.class).stream()
                                .map(unique -> UniqueKey.of(unique.name().simple(), unique.columns())),
                        of(table, Kind.INDEX, Index.class).stream()
                                .filter(Index::unique)
                                .map(UniqueKey::of))
                .flatMap(each -> each)
                .toList();
    }

    private <T extends CatalogObject> List<T> of(ObjectName table, Kind kind, Class<T> type) {
        return parts.getOrDefault(kind, Map.of()).getOrDefault(table, List.of()).stream()
                .map(type::cast)
                .toList();
    }

    /** These tables, those that others reference before them. */
    List<ObjectName> referencedFirst(Set<ObjectName> tables) {
        Set<ObjectName> ordered = new LinkedHashSet<>();
        tables.forEach(table -> follow(table, tables, new HashSet<>(), ordered));
        return List.copyOf(ordered);
    }

    private void follow(ObjectName table, Set<ObjectName> tables, Set<ObjectName> seen, Set<ObjectName> ordered) {
        if (!seen.add(table) || ordered.contains(table)) {
            return;
        }
        find(table)
                .ifPresent(shape -> shape.foreignKeys().stream()
                        .map(ForeignKey::references)
                        .forEach(reference -> follow(reference.table(), tables, seen, ordered)));
        if (tables.contains(table)) {
            ordered.add(table);
        }
    }
}
