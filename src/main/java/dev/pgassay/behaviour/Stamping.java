package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Beforehand.Put;
import dev.pgassay.behaviour.Left.Unchanged;
import dev.pgassay.behaviour.Left.Unseen;
import dev.pgassay.behaviour.Left.Untried;
import dev.pgassay.behaviour.Updating.Tried;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.TriggerEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates everything else in a row, and tells which of the columns that this should change stay as they are. */
final class Stamping {

    private static final String A_DAY = "1 day";
    /** Another way, for a trigger may give just that: yesterday. */
    private static final String SOME_DAYS = "3 days 7 hours";

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Steps steps;
    private final List<String> columns;
    private final Updating updating;
    private final List<Tried> all = new ArrayList<>();
    private final Map<String, String> untried = new TreeMap<>();
    private MadeRow earlier;
    private @Nullable Failure notEarlier;

    Stamping(MadeRow row, RowMaker maker, List<String> columns) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.steps = maker.steps();
        this.columns = columns;
        this.updating = new Updating(maker, columns);
        this.earlier = row;
    }

    /** How many updates were tried. */
    int updates() {
        return all.size();
    }

    /** Whether any of them gave the row another value. */
    boolean tookEffect() {
        return all.stream().anyMatch(Tried::effective);
    }

    /** Tries all updates, of which nothing stays; times are put back before, since within a transaction now() is always the same. */
    List<@Nullable Left> run() throws SQLException {
        steps.mark();
        try {
            putTimesBack();
            List<String> alone = alone();
            Nulls nulls = new Nulls(earlier, maker, alone);
            for (Given given : updated(alone, nulls)) {
                all.add(updating.tried(earlier, given));
            }
            for (String column : alone) {
                if (all.stream().noneMatch(each -> each.shows(column))) {
                    another(column);
                }
            }
            for (Given given : nulls.fromNull(all)) {
                all.add(updating.tried(earlier, given));
            }
            List<@Nullable Left> left = new ArrayList<>();
            for (String column : columns) {
                Left each = left(column);
                left.add(each == null && !untried.isEmpty() && mayBeTriggered() ? new Untried(untried) : each);
            }
            return left;
        } finally {
            steps.back();
        }
    }

    /** The first values that come to mind do not do. */
    private void another(String column) throws SQLException {
        Another another = new Another(earlier, maker, column);
        for (Given given : another.tries()) {
            Tried tried = updating.tried(earlier, given);
            all.add(tried);
            if (tried.shows(column)) {
                return;
            }
        }
        String why = another.why(all);
        if (why != null && !shape.key().contains(column) && mayMatter(column)) {
            untried.put(column, why);
        }
    }

    /** Whether a trigger may do otherwise when this column alone changes: it fires for others, or the column stands in it. */
    private boolean mayMatter(String column) {
        return shape.triggers(TriggerEvent.UPDATE).stream()
                .anyMatch(trigger -> (!trigger.updateOf().isEmpty()
                                && !trigger.updateOf().contains(column))
                        || maker.hints(shape)
                                .named(trigger.when() + " " + maker.hints(shape).body(trigger))
                                .contains(column));
    }

    private void putTimesBack() throws SQLException {
        Put put = new Beforehand(row, maker).earlier(A_DAY);
        earlier = put.row() == null ? row : put.row();
        notEarlier = put.failure();
    }

    /** All together where that is possible, each alone, and none of them; what identifies the row where there is nothing else. */
    private List<Given> updated(List<String> alone, Nulls nulls) {
        RowUpdate update = new RowUpdate(earlier, maker);
        List<Given> updated = new ArrayList<>();
        List<String> free = others(update.free().stream());
        if (free.size() > 1) {
            updated.add(Given.others(free));
        }
        alone.forEach(column -> updated.add(Given.others(List.of(column))));
        updated.addAll(nulls.toNull());
        if (!update.toItself().isEmpty()) {
            updated.add(Given.others(List.of()));
        }
        return updated;
    }

    /** What may be updated, with what identifies the row where nothing references it or there is nothing else. */
    private List<String> alone() {
        List<String> given = others(new RowUpdate(earlier, maker).given());
        Set<String> placing = maker.hints(shape).partitionColumns();
        Stream<String> key =
                given.isEmpty() || maker.shapes().referencing(shape.name()).isEmpty()
                        ? shape.key().stream().filter(column -> given.isEmpty() || !placing.contains(column))
                        : Stream.empty();
        return Stream.concat(given.stream(), others(key).stream()).toList();
    }

    private List<String> others(Stream<String> all) {
        return all.filter(column -> !columns.contains(column) && RowPlan.canBeGiven(shape.column(column)))
                .toList();
    }

    private @Nullable Left left(String column) throws SQLException {
        boolean changes = isChanged(column, all);
        List<Tried> leaving = leaving(column, all, changes);
        if (leaving.isEmpty() || (changes && shape.column(column).generated() != null)) {
            return null;
        }
        if (!mayBeTriggered() || shape.column(column).generated() != null) {
            return judged(leaving, changes);
        }
        // what a trigger gives may be what is there: it has to be another
        return again(column, leaving, changes);
    }

    private @Nullable Left again(String column, List<Tried> leaving, boolean changes) throws SQLException {
        boolean moved =
                !Objects.equals(row.values().get(column), earlier.values().get(column));
        steps.mark();
        try {
            for (ForeignKey key : shape.foreignKeys()) {
                if (key.columns().equals(List.of(column))) {
                    maker.aside()
                            .beside()
                            .anotherLike(key.references().table(), Map.of()); // something else to point at
                }
            }
            Beforehand beforehand = new Beforehand(earlier, maker);
            Put put = moved ? beforehand.earlier(SOME_DAYS) : beforehand.others(List.of(column));
            boolean time = !moved && notEarlier != null && new RowUpdate(row, maker).isTime(column);
            MadeRow other = put.row();
            if (other == null
                    || Objects.equals(
                            other.values().get(column), earlier.values().get(column))) {
                return new Unseen(time ? notEarlier : put.failure(), true);
            }
            List<Tried> more = new ArrayList<>();
            for (Tried each : leaving) {
                more.add(updating.tried(other, each.given()));
            }
            boolean changesNow = changes || isChanged(column, more);
            List<Tried> still = leaving(column, more, changesNow);
            return still.isEmpty() ? null : judged(still, changesNow);
        } finally {
            steps.back();
        }
    }

    private Left judged(List<Tried> leaving, boolean changes) {
        if (changes) {
            return new Unchanged(leaving.stream().map(Tried::given).toList(), "");
        }
        if (leaving.stream().anyMatch(Tried::gaveAnother)) {
            return new Unchanged(List.of(), "");
        }
        Failure failure = leaving.stream()
                .map(Tried::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return failure == null && !mayBeTriggered() ? new Unchanged(List.of(), "") : new Unseen(failure, false);
    }

    /** Whether an update fires a trigger, of the table or of a partition. */
    private boolean mayBeTriggered() {
        return shape.isPartitioned() || !shape.triggers(TriggerEvent.UPDATE).isEmpty();
    }

    private static boolean isChanged(String column, List<Tried> tried) {
        return tried.stream().anyMatch(each -> each.changed().contains(column));
    }

    /** The updates that left a column as it was; where others changed it, only those count that took effect. */
    private static List<Tried> leaving(String column, List<Tried> tried, boolean changes) {
        return tried.stream()
                .filter(each -> !each.changed().contains(column) && (!changes || each.effective()))
                .toList();
    }
}
