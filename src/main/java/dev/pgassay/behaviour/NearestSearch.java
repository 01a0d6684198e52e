package dev.pgassay.behaviour;

import dev.pgassay.behaviour.VectorPlan.Scan;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Difference;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search for the nearest vectors of a column, held against the index that is to serve it in every table that it reads. */
final class NearestSearch {

    private static final int MOST_SHOWN = 3;

    private final RowMaker maker;
    private final TableShape shape;
    private final VectorIndexes indexes;

    NearestSearch(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
        this.indexes = new VectorIndexes(maker.shapes());
    }

    /**
     * What became of a search.
     *
     * @param difference what is not as it should be, or null
     * @param unknown why it is not known, or null
     * @param hint which indexes serve which distance
     */
    record Answer(@Nullable Difference difference, @Nullable String unknown, String hint) {}

    /** Searches with an operator; the index is named by its name alone, and any will do where it is null. */
    Answer by(Column column, String operator, @Nullable String wanted) throws SQLException {
        String name = column.name().simple();
        TypeName type = TypeName.of(maker.candidates().base(column.type()));
        VectorPlan plan = VectorPlan.of(
                maker.steps(),
                VectorCheck.query(
                        shape.name().toString(),
                        Identifiers.quote(name),
                        type,
                        VectorOperator.sql(operator, type.base()),
                        ""));
        String hint = served(name, plan.scans());
        List<Scan> wrong = plan.scans().stream()
                .filter(scan -> !indexes.isForeign(scan))
                .filter(scan -> !indexes.isRead(scan, null, isWanted(scan, wanted)))
                .toList();
        Failure failure = plan.failure();
        if (failure != null || !wrong.isEmpty()) {
            String actual = failure == null ? used(wrong, plan.scans()) : "error " + failure.text(maker.limits());
            return new Answer(
                    new Difference("index for " + operator, wanted == null ? "an index" : wanted, actual), null, hint);
        }
        return new Answer(null, unseen(plan.scans()), hint);
    }

    /** An index cannot be named together with those of the children of its table, for they are no parts of it. */
    private Predicate<ObjectName> isWanted(Scan scan, @Nullable String wanted) {
        boolean child = !shape.isPartitioned() && !scan.table().equals(shape.name());
        return index -> wanted == null || child || wanted.equals(index.simple());
    }

    private @Nullable String unseen(List<Scan> scans) {
        if (scans.isEmpty()) {
            return "a search reads no table" + (shape.isPartitioned() ? "; it needs a partition" : "");
        }
        List<String> foreign = scans.stream()
                .filter(indexes::isForeign)
                .map(scan -> scan.table().toString())
                .toList();
        return foreign.isEmpty()
                ? null
                : "a search reads foreign rows, and no index of theirs is seen here: " + some(foreign);
    }

    /** By what tables are read that should be read otherwise; null where nothing has an index. */
    private @Nullable String used(List<Scan> wrong, List<Scan> all) {
        if (all.stream().allMatch(scan -> scan.index() == null)) {
            return null;
        }
        return some(wrong.stream()
                .map(scan -> (scan.index() == null ? "none" : scan.index().simple())
                        + (all.size() == 1 ? "" : " on " + scan.table()))
                .toList());
    }

    /** The indexes of a column with the operators that they serve, {@code chunks_idx serves <->}. */
    private String served(String column, List<Scan> scans) {
        List<String> served = indexes.serving(shape.name(), scans)
                .filter(index -> column.equals(index.keys().get(0).column()))
                .map(index -> index.name().simple()
                        + (index.table().equals(shape.name()) ? "" : " on " + index.table())
                        + " serves " + VectorOperator.of(index).orElseThrow()
                        + (index.predicate() == null ? "" : " where " + index.predicate()))
                .toList();
        return served.isEmpty() ? "no index of this column serves a distance" : some(served);
    }

    private static String some(List<String> all) {
        String rest = all.size() > MOST_SHOWN ? " and " + (all.size() - MOST_SHOWN) + " more" : "";
        return all.stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")) + rest;
    }
}
