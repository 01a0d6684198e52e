package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns that an update of the others must change: a trigger that looks right and does nothing leaves them as they are. */
final class ChangesCheck {

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private int updates;
    /** Why updates were refused, where none gave the row another value. */
    private @Nullable Failure refused;
    /** Why times could not be put back. */
    private @Nullable Failure notPutBack;

    /**
     * What became of an update.
     *
     * @param changed the columns that it changed
     * @param gaveAnother whether the server let it give a column another value
     * @param failure why it was refused, or null
     */
    private record Tried(
            Set<String> changed,
            boolean gaveAnother,
            @Nullable Failure failure) {}

    ChangesCheck(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
    }

    /** What is wrong with the columns that are there. */
    List<Finding> run(List<String> columns, Position position) throws SQLException {
        List<String> known = columns.stream()
                .filter(column -> shape.find(column).isPresent())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        return unchanged(known).stream()
                .map(column -> finding(shape.column(column), position))
                .toList();
    }

    private Finding finding(Column column, Position position) {
        String name = column.name().toString();
        boolean time = notPutBack != null
                && new RowUpdate(row, maker).isTime(column.name().simple());
        Failure stopped = time ? notPutBack : refused;
        if (stopped == null) {
            return Finding.different(
                    "column",
                    name,
                    List.of(Difference.unmet("stays as it is when its row is updated"), triggers()),
                    position,
                    null);
        }
        return new Finding(
                Problem.UNKNOWN,
                "column",
                name,
                List.of(
                        Difference.unmet("could not be exercised"),
                        new Difference("stopped by", null, new Blame(shape, maker.limits()).of(stopped)),
                        new Difference("tried", null, time ? "to put its times back a day" : updates + " updates")),
                position,
                time
                        ? "in one transaction now() is always the same; a superuser or the table's owner may put times"
                                + " back"
                        : "no update that gives the row another value is taken, so what one would change is not known; if"
                                + " that is meant, leave the table out of exercise: {changes: …}");
    }

    /** Times are put back before: within a transaction now() is always the same. */
    private Set<String> unchanged(List<String> columns) throws SQLException {
        maker.steps().mark();
        try {
            MadeRow earlier = earlier();
            Set<String> unchanged = new TreeSet<>(columns);
            @Nullable Failure first = null;
            boolean changes = false;
            for (String update : updates(earlier, columns)) {
                if (!unchanged.isEmpty()) {
                    Tried tried = tried(earlier, update, columns);
                    unchanged.removeAll(tried.changed());
                    changes |= tried.gaveAnother();
                    first = first == null ? tried.failure() : first;
                    updates++;
                }
            }
            refused = changes ? null : first;
            return unchanged;
        } finally {
            maker.steps().back();
        }
    }

    private MadeRow earlier() throws SQLException {
        Step step = new RowUpdate(row, maker).earlier();
        if (step == null) {
            return row;
        }
        notPutBack = step.failure();
        return step.failure() == null && step.of(0).size() == 1
                ? MadeRow.of(shape, step.of(0).get(0))
                : row;
    }

    private List<String> updates(MadeRow of, Collection<String> columns) {
        RowUpdate update = new RowUpdate(of, maker);
        List<String> free = new ArrayList<>(update.free());
        free.removeAll(columns);
        List<String> updates = new ArrayList<>();
        if (!free.isEmpty()) {
            updates.add(update.toOthers(free));
        }
        free.stream().map(column -> update.toOthers(List.of(column))).forEach(updates::add);
        updates.add(update.toItself());
        updates.removeIf(String::isEmpty);
        return updates;
    }

    /** What the row has become, as RETURNING tells and as it is found by its key after all triggers. */
    private Tried tried(MadeRow before, String update, List<String> columns) throws SQLException {
        String values = columns.stream()
                .map(column -> "pgassay_t." + Identifiers.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        String again = shape.key().isEmpty()
                ? ""
                : "; select " + values + " from " + shape.only() + " pgassay_t where " + before.where("pgassay_t");
        Step step = maker.steps().undo(update + ", " + values + again);
        if (step.failure() != null || step.of(0).isEmpty()) {
            return new Tried(Set.of(), step.failure() == null, step.failure());
        }
        List<@Nullable String> returned = step.of(0).get(0);
        List<@Nullable String> last = returned.subList(returned.size() - columns.size(), returned.size());
        List<@Nullable String> found =
                again.isEmpty() || step.of(1).isEmpty() ? last : step.of(1).get(0);
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String now = before.values().get(columns.get(i));
            if (!Objects.equals(now, last.get(i)) || !Objects.equals(now, found.get(i))) {
                changed.add(columns.get(i));
            }
        }
        return new Tried(changed, "t".equals(returned.get(2)), null);
    }

    private Difference triggers() {
        String named = shape.triggers().stream()
                .filter(trigger -> trigger.events().contains(TriggerEvent.UPDATE))
                .map(ChangesCheck::text)
                .collect(Collectors.joining(", "));
        return new Difference("triggers", null, named.isEmpty() ? "none that is enabled" : named);
    }

    private static String text(Trigger trigger) {
        String condition = trigger.when() == null ? "" : " when " + trigger.when();
        return trigger.name().simple() + " (" + (trigger.timing() == TriggerTiming.BEFORE ? "before" : "after")
                + " update" + condition + ")";
    }
}
