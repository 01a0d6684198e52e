package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Beforehand.Put;
import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries updates of a row, of which nothing stays, and tells which columns each of them changed. */
final class Updating {

    /**
     * What became of an update.
     *
     * @param given what it gave
     * @param changed the columns that it changed
     * @param took the columns in which what it gave was there afterwards
     * @param gaveAnother whether the server let it give a column another value
     * @param failure why it was refused, or null
     */
    record Tried(
            Given given,
            Set<String> changed,
            Set<String> took,
            boolean gaveAnother,
            @Nullable Failure failure) {

        static Tried not(Given given, @Nullable Failure failure) {
            return new Tried(given, Set.of(), Set.of(), false, failure);
        }

        /** Whether what it gave was there afterwards. */
        boolean effective() {
            return !took.isEmpty();
        }

        /** Whether it has given this column another value, which stayed. */
        boolean shows(String column) {
            return took.contains(column) && !given.toNull();
        }
    }

    private final RowMaker maker;
    private final Steps steps;
    private final List<String> columns;

    /**
     * The updates of a row.
     *
     * @param columns the columns that are to change
     */
    Updating(RowMaker maker, List<String> columns) {
        this.maker = maker;
        this.steps = maker.steps();
        this.columns = columns;
    }

    /** Tries one; where the row cannot be what it is to be before, there is nothing to try. */
    Tried tried(MadeRow row, Given given) throws SQLException {
        if (!given.filled() && given.nulls().isEmpty()) {
            return updated(row, given);
        }
        steps.mark();
        try {
            Beforehand beforehand = new Beforehand(row, maker);
            Put put = given.filled() ? beforehand.others(given.columns()) : beforehand.nulls(given.nulls());
            return put.row() == null ? Tried.not(given, put.failure()) : updated(put.row(), given);
        } finally {
            steps.back();
        }
    }

    private static String sql(RowUpdate update, Given given) {
        List<String> columns = given.columns();
        if (given.values() != null) {
            return update.to(columns, given.values());
        }
        return columns.isEmpty() ? update.toItself() : update.toOthers(columns);
    }

    /** What the row has become, as RETURNING tells and as it is found by its key after all triggers. */
    private Tried updated(MadeRow before, Given given) throws SQLException {
        TableShape shape = before.shape();
        Set<String> watched = new LinkedHashSet<>(columns);
        watched.addAll(given.columns());
        String values = watched.stream()
                .map(column -> "pgassay_t." + Identifiers.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        String update = sql(new RowUpdate(before, maker), given) + ", " + values;
        String select = "select " + values + " from " + shape.only() + " pgassay_t where ";
        boolean moved = shape.key().stream().anyMatch(given.columns()::contains);
        String again = shape.key().isEmpty() || moved ? "" : "; " + select + before.where("pgassay_t");
        Step step = moved ? moved(before, update, select, watched) : steps.undo(update + again);
        if (step.failure() != null || step.of(0).isEmpty()) {
            return new Tried(given, Set.of(), Set.of(), step.failure() == null, step.failure());
        }
        List<@Nullable String> returned = step.of(0).get(0);
        List<@Nullable String> last = returned.subList(4, returned.size());
        List<@Nullable String> found = step.rows().size() < 2 || step.of(1).isEmpty()
                ? last
                : step.of(1).get(0);
        Set<String> changed = new LinkedHashSet<>();
        Set<String> took = new LinkedHashSet<>();
        int i = 0;
        for (String column : watched) {
            String then = before.values().get(column);
            if (!Objects.equals(then, last.get(i)) || !Objects.equals(then, found.get(i))) {
                changed.add(column);
            }
            if (given.columns().contains(column) && !Objects.equals(then, found.get(i))) {
                took.add(column);
            }
            i++;
        }
        return new Tried(given, changed, took, "t".equals(returned.get(2)), null);
    }

    /** An update of the key itself: the row is found by the one that it has then. */
    private Step moved(MadeRow before, String update, String select, Set<String> watched) throws SQLException {
        steps.mark();
        try {
            Step step = steps.keep(update);
            if (step.failure() != null || step.of(0).isEmpty()) {
                return step;
            }
            List<@Nullable String> returned = step.of(0).get(0);
            MadeRow now = before.with(List.copyOf(watched), returned.subList(4, returned.size()));
            Step found = steps.undo(select + now.where("pgassay_t"));
            return found.failure() != null ? step : new Step(List.of(step.of(0), found.of(0)), null);
        } finally {
            steps.back();
        }
    }
}
