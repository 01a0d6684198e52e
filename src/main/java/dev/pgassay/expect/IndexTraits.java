package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.UniqueConstraint;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which columns an index helps to find rows by. */
final class IndexTraits {

    private static final Set<String> VECTORS = Set.of("vector", "halfvec", "sparsevec");

    /** The methods that find what is near; a btree finds only what is equal. */
    private static final Set<String> NEAREST = Set.of("hnsw", "ivfflat");

    private IndexTraits() {}

    /** Whether rows can be found by all of the referencing columns; their order does not matter. */
    static List<Finding> indexed(ForeignKey key, Catalog catalog) {
        ObjectName table = relation(key.name());
        boolean indexed = lookups(table, key.columns(), catalog)
                .anyMatch(columns -> columns.size() >= key.columns().size()
                        && new HashSet<>(columns.subList(0, key.columns().size()))
                                .equals(new HashSet<>(key.columns())));
        return indexed
                ? List.of()
                : List.of(missing(table, key.columns(), key.name().simple()));
    }

    /** Whether an index begins with these columns, in this order. */
    static List<Finding> ledBy(ObjectName table, List<String> columns, Catalog catalog) {
        boolean led = lookups(table, columns, catalog)
                .anyMatch(keys -> keys.size() >= columns.size()
                        && keys.subList(0, columns.size()).equals(columns));
        return led ? List.of() : List.of(missing(table, columns, null));
    }

    /** Whether an index that leaves no row out begins with the column. */
    static List<Finding> indexed(Column column, Catalog catalog) {
        ObjectName table = relation(column.name());
        String name = column.name().simple();
        boolean near = VECTORS.stream().anyMatch(type -> TableTraits.isOfType(column, type));
        boolean indexed = (!near
                        && constraints(table, catalog)
                                .anyMatch(keys -> keys.get(0).equals(name)))
                || indexes(table, catalog)
                        .filter(index -> !near || NEAREST.contains(index.method()))
                        .filter(index -> coversAll(index, List.of(name)))
                        .anyMatch(index -> mentions(index.keys().get(0), name));
        return indexed ? List.of() : List.of(missing(table, List.of(name), null));
    }

    private static Finding missing(ObjectName table, List<String> columns, @Nullable String foreignKey) {
        List<Difference> facts = new ArrayList<>();
        facts.add(new Difference("led by", columns, null));
        if (foreignKey != null) {
            facts.add(new Difference("foreign key", Identifiers.quote(foreignKey), null));
        }
        return Finding.missing("index", "of " + table, facts, null, null);
    }

    /** The leading columns of everything that finds rows by equality. */
    private static Stream<List<String>> lookups(ObjectName table, List<String> columns, Catalog catalog) {
        return Stream.concat(
                constraints(table, catalog),
                indexes(table, catalog)
                        .filter(index -> index.method().equals("btree")
                                || (index.method().equals("hash") && columns.size() == 1))
                        .filter(index -> coversAll(index, columns))
                        .map(IndexTraits::leading));
    }

    private static Stream<List<String>> constraints(ObjectName table, Catalog catalog) {
        return Stream.concat(
                catalog.of(table, Kind.PRIMARY_KEY).map(key -> ((PrimaryKey) key).columns()),
                catalog.of(table, Kind.UNIQUE_CONSTRAINT).map(key -> ((UniqueConstraint) key).columns()));
    }

    private static Stream<Index> indexes(ObjectName table, Catalog catalog) {
        return catalog.of(table, Kind.INDEX).map(Index.class::cast).filter(Index::valid);
    }

    /** Rows that a partial index leaves out must be such as no lookup asks for: those with a null. */
    private static boolean coversAll(Index index, List<String> columns) {
        String predicate = index.predicate();
        return predicate == null
                || columns.stream()
                        .anyMatch(column -> predicate.equals("(" + Identifiers.quote(column) + " IS NOT NULL)"));
    }

    private static List<String> leading(Index index) {
        return index.keys().stream()
                .takeWhile(key -> key.column() != null)
                .map(key -> Objects.requireNonNull(key.column()))
                .toList();
    }

    private static boolean mentions(IndexKey key, String column) {
        return key.expression() == null
                ? column.equals(key.column())
                : Pattern.compile("(?<![\\w\"])" + Pattern.quote(Identifiers.quote(column)) + "(?![\\w\"])")
                        .matcher(key.expression())
                        .find();
    }

    private static ObjectName relation(ObjectName member) {
        return Objects.requireNonNull(member.owner());
    }
}
