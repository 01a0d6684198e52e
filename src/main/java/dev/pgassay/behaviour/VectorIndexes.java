package dev.pgassay.behaviour;

import dev.pgassay.behaviour.VectorPlan.Scan;
import dev.pgassay.catalog.ForeignTable;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.ObjectName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which indexes stand for each other in a search for the nearest vectors: a part for the whole, and one for another that is alike. */
final class VectorIndexes {

    private final Shapes shapes;

    VectorIndexes(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Whether a table is read through an index that is wanted, or is a part of one, or could as well be read through such a one.
     *
     * @param where the condition of the search, or null
     */
    boolean isRead(Scan scan, @Nullable String where, Predicate<ObjectName> wanted) {
        ObjectName used = scan.index();
        return used != null
                && Stream.concat(Stream.of(used), alike(scan.table(), used, where))
                        .anyMatch(index -> isPart(index, wanted));
    }

    /** Whether the rows of a table are on a foreign server, where no index is seen. */
    boolean isForeign(Scan scan) {
        return shapes.catalog().find(ForeignTable.class, scan.table()).isPresent();
    }

    /** The indexes of a table that serve a distance, and those of others that are read with it, but for the parts of its own. */
    Stream<Index> serving(ObjectName table, List<Scan> scans) {
        Stream<Index> others = scans.stream()
                .map(Scan::table)
                .filter(other -> !other.equals(table))
                .flatMap(other -> indexes(other).stream())
                .filter(index -> index.parent() == null);
        return Stream.concat(indexes(table).stream(), others)
                .filter(index -> VectorOperator.of(index).isPresent());
    }

    /** Of two alike the planner takes one. */
    private Stream<ObjectName> alike(ObjectName table, ObjectName used, @Nullable String where) {
        return find(used).stream()
                .flatMap(known -> indexes(table).stream().filter(index -> isAlike(index, known)))
                .filter(index -> index.valid()
                        && (index.predicate() == null || index.predicate().equals(where)))
                .map(Index::name);
    }

    private static boolean isAlike(Index one, Index other) {
        Optional<String> operator = VectorOperator.of(one);
        return operator.isPresent()
                && operator.equals(VectorOperator.of(other))
                && Objects.equals(
                        one.keys().get(0).column(), other.keys().get(0).column())
                && Objects.equals(
                        one.keys().get(0).expression(), other.keys().get(0).expression());
    }

    private boolean isPart(ObjectName index, Predicate<ObjectName> wanted) {
        return wanted.test(index)
                || find(index)
                        .map(Index::parent)
                        .filter(parent -> isPart(parent, wanted))
                        .isPresent();
    }

    private Optional<Index> find(ObjectName index) {
        return shapes.catalog().find(Index.class, index);
    }

    private List<Index> indexes(ObjectName table) {
        return shapes.find(table).map(TableShape::indexes).orElse(List.of());
    }
}
