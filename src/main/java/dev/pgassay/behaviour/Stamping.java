package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.TriggerEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates everything else in a row, and tells which of the columns that this should change stay as they are. */
final class Stamping {

    /** What became of a column that did not change each time. */
    sealed interface Left {}

    /**
     * It stayed as it is.
     *
     * @param by the columns each of these updates gave another value; none where no update at all changed it
     */
    record Unchanged(List<List<String>> by) implements Left {}

    /**
     * It could not be seen.
     *
     * @param failure what the server said, or null where there was no other value to try
     * @param putting whether that was before, when it was to be given another value
     */
    record Unseen(@Nullable Failure failure, boolean putting) implements Left {}

    /**
     * What became of an update.
     *
     * @param given the columns that it gave other values; none where it gave those that are there
     * @param changed the columns that it changed
     * @param effective whether what it gave was there afterwards
     * @param gaveAnother whether the server let it give a column another value
     * @param failure why it was refused, or null
     */
    private record Tried(
            List<String> given,
            Set<String> changed,
            boolean effective,
            boolean gaveAnother,
            @Nullable Failure failure) {}

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Steps steps;
    private final List<String> columns;
    private final List<Tried> all = new ArrayList<>();
    private MadeRow earlier;
    private @Nullable Failure notEarlier;

    Stamping(MadeRow row, RowMaker maker, List<String> columns) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.steps = maker.steps();
        this.columns = columns;
        this.earlier = row;
    }

    /** How many updates were tried. */
    int updates() {
        return all.size();
    }

    /** Tries all updates, of which nothing stays; times are put back before, since within a transaction now() is always the same. */
    List<@Nullable Left> run() throws SQLException {
        steps.mark();
        try {
            putTimesBack();
            for (List<String> given : updated()) {
                all.add(tried(earlier, given));
            }
            List<@Nullable Left> left = new ArrayList<>();
            for (String column : columns) {
                left.add(left(column));
            }
            return left;
        } finally {
            steps.back();
        }
    }

    private void putTimesBack() throws SQLException {
        Step step = new RowUpdate(row, maker).earlier();
        if (step != null && step.failure() == null && step.of(0).size() == 1) {
            earlier = MadeRow.of(shape, step.of(0).get(0));
        }
        notEarlier = step == null ? null : step.failure();
    }

    /** All together where that is possible, each alone, and none of them; what identifies the row where there is nothing else. */
    private List<List<String>> updated() {
        RowUpdate update = new RowUpdate(earlier, maker);
        List<List<String>> updated = new ArrayList<>();
        List<String> free = others(update.free().stream());
        if (free.size() > 1) {
            updated.add(free);
        }
        List<String> given = others(update.given());
        (given.isEmpty() ? others(shape.key().stream()) : given)
                .stream().map(List::of).forEach(updated::add);
        if (!update.toItself().isEmpty()) {
            updated.add(List.of());
        }
        return updated;
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
        boolean moved =
                !Objects.equals(row.values().get(column), earlier.values().get(column));
        if (moved || !mayBeTriggered() || shape.column(column).generated() != null) {
            return judged(leaving, changes);
        }
        // what a trigger gives may be what is there: it has to be another
        return again(column, leaving, changes);
    }

    private @Nullable Left again(String column, List<Tried> leaving, boolean changes) throws SQLException {
        steps.mark();
        try {
            for (ForeignKey key : shape.foreignKeys()) {
                if (key.columns().equals(List.of(column))) {
                    maker.anotherLike(key.references().table(), Map.of()); // something else to point at
                }
            }
            Step step = new RowUpdate(earlier, maker).putBack(column);
            boolean time = notEarlier != null && new RowUpdate(row, maker).isTime(column);
            if (step.failure() != null || step.of(0).size() != 1) {
                return new Unseen(time ? notEarlier : step.failure(), true);
            }
            List<@Nullable String> returned = new ArrayList<>(step.of(0).get(0));
            returned.subList(2, 4).clear();
            MadeRow other = MadeRow.of(shape, returned);
            if (Objects.equals(other.values().get(column), earlier.values().get(column))) {
                return new Unseen(time ? notEarlier : null, true);
            }
            List<Tried> more = new ArrayList<>();
            for (Tried each : leaving) {
                more.add(tried(other, each.given()));
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
            return new Unchanged(leaving.stream().map(Tried::given).toList());
        }
        if (leaving.stream().anyMatch(Tried::gaveAnother)) {
            return new Unchanged(List.of());
        }
        Failure failure = leaving.stream()
                .map(Tried::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return failure == null && !mayBeTriggered() ? new Unchanged(List.of()) : new Unseen(failure, false);
    }

    /** Whether an update fires a trigger, of the table or of a partition. */
    private boolean mayBeTriggered() {
        return shape.isPartitioned()
                || shape.triggers().stream()
                        .anyMatch(trigger -> trigger.events().contains(TriggerEvent.UPDATE));
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

    /** What the row has become, as RETURNING tells and as it is found by its key after all triggers. */
    private Tried tried(MadeRow before, List<String> given) throws SQLException {
        RowUpdate update = new RowUpdate(before, maker);
        Set<String> watched = new LinkedHashSet<>(columns);
        watched.addAll(given);
        String values = watched.stream()
                .map(column -> "pgassay_t." + Identifiers.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        String again = shape.key().isEmpty()
                ? ""
                : "; select " + values + " from " + shape.only() + " pgassay_t where " + before.where("pgassay_t");
        Step step = steps.undo((given.isEmpty() ? update.toItself() : update.toOthers(given)) + ", " + values + again);
        if (step.failure() != null || step.of(0).isEmpty()) {
            return new Tried(given, Set.of(), false, step.failure() == null, step.failure());
        }
        List<@Nullable String> returned = step.of(0).get(0);
        List<@Nullable String> last = returned.subList(4, returned.size());
        List<@Nullable String> found =
                again.isEmpty() || step.of(1).isEmpty() ? last : step.of(1).get(0);
        Set<String> changed = new LinkedHashSet<>();
        boolean effective = false;
        int i = 0;
        for (String column : watched) {
            String then = before.values().get(column);
            if (!Objects.equals(then, last.get(i)) || !Objects.equals(then, found.get(i))) {
                changed.add(column);
            }
            effective |= given.contains(column) && !Objects.equals(then, found.get(i));
            i++;
        }
        return new Tried(given, changed, effective, "t".equals(returned.get(2)), null);
    }
}
