package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lint looks at: the tables that both readings have, without partitions, which are as their parents are. */
final class Scope {

    private final Catalog catalog;
    private final Set<ObjectName> relations;
    private final Set<ObjectName> nullable;
    private final Set<String> reserved;
    private final List<Table> tables;
    private final Set<ObjectName> names;
    private final Map<Class<?>, Map<ObjectName, List<CatalogObject>>> byRelation = new HashMap<>();

    /**
     * What is in pgassay's catalog.
     *
     * @param relations the tables and views that SchemaCrawler has read
     * @param nullable the columns that take null
     * @param reserved the words that are no names
     */
    Scope(Catalog catalog, Set<ObjectName> relations, Set<ObjectName> nullable, Set<String> reserved) {
        this.reserved = reserved;
        this.catalog = catalog;
        this.relations = relations;
        this.nullable = nullable;
        this.tables = catalog.all(Table.class).stream()
                .filter(table -> relations.contains(table.name()) && table.partitionBound() == null)
                .toList();
        this.names = tables.stream().map(Table::name).collect(Collectors.toSet());
    }

    Catalog catalog() {
        return catalog;
    }

    List<Table> tables() {
        return tables;
    }

    boolean isTable(ObjectName name) {
        return names.contains(name);
    }

    /** Whether both readings have the table or view, and it is no partition. */
    boolean has(ObjectName name) {
        return isTable(name)
                || (relations.contains(name) && catalog.find(Table.class, name).isEmpty());
    }

    /** Every object of a record class on the tables. */
    <T extends CatalogObject> Stream<T> all(Class<T> type) {
        return catalog.all(type).stream().filter(object -> isTable(ownerOf(object)));
    }

    /** The objects of a record class on a table or view. */
    <T extends CatalogObject> Stream<T> on(ObjectName relation, Class<T> type) {
        return byRelation.computeIfAbsent(type, this::group).getOrDefault(relation, List.of()).stream()
                .map(type::cast);
    }

    private Map<ObjectName, List<CatalogObject>> group(Class<?> type) {
        return catalog.all(Kind.of(type)).stream().collect(Collectors.groupingBy(Scope::ownerOf));
    }

    /** The columns of a table or view. */
    Stream<Column> columns(ObjectName relation) {
        return on(relation, Column.class);
    }

    /** Whether a column takes null: neither it nor its domain says otherwise. */
    boolean isNullable(ObjectName table, String column) {
        return nullable.contains(new ObjectName(table.schema(), table.name(), column));
    }

    /** The kind of a table or view in words. */
    Optional<String> label(ObjectName relation) {
        return relation(relation).map(object -> object.kind().label());
    }

    Optional<String> comment(ObjectName relation) {
        return relation(relation)
                .flatMap(object -> object instanceof Table table
                        ? Optional.ofNullable(table.comment())
                        : object instanceof View view
                                ? Optional.ofNullable(view.comment())
                                : Optional.ofNullable(((MaterializedView) object).comment()));
    }

    private Optional<CatalogObject> relation(ObjectName name) {
        return Stream.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)
                .flatMap(kind -> catalog.find(kind, name).stream())
                .findFirst();
    }

    boolean isReserved(String word) {
        return reserved.contains(word);
    }

    static ObjectName ownerOf(CatalogObject object) {
        @Nullable ObjectName owner = Catalog.relationOf(object);
        return owner == null ? object.name() : owner;
    }

    static List<String> text(Collection<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
