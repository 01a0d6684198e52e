package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Left.Unchanged;
import dev.pgassay.behaviour.Left.Unseen;
import dev.pgassay.behaviour.Left.Untried;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns that an update of the others must change: a trigger that looks right and does nothing leaves them as they are. */
final class ChangesCheck {

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;

    ChangesCheck(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
    }

    /** What is wrong with the columns that are there. */
    List<Finding> run(List<String> columns, @Nullable Position position) throws SQLException {
        List<String> known = columns.stream()
                .filter(column -> shape.find(column).isPresent())
                .distinct()
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Stamping stamping = new Stamping(row, maker, known);
        List<@Nullable Left> left = withOtherRows(stamping.run(), known);
        if (shape.isPartitioned()) {
            left = new Leaves(row, maker, known).joined(left);
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            String name = shape.column(known.get(i)).name().toString();
            if (left.get(i) instanceof Unchanged unchanged) {
                findings.add(Finding.different(
                        "column",
                        name,
                        List.of(Difference.unmet("stays as it is when " + unchanged.when()), triggers()),
                        position,
                        null));
            } else if (left.get(i) instanceof Unseen unseen) {
                findings.add(unseen(known.get(i), unseen, stamping.updates(), position));
            } else if (left.get(i) instanceof Untried untried) {
                findings.add(untried(name, untried, position));
            }
        }
        return findings;
    }

    /** Of columns that stayed as they were, those that do no more. */
    Set<Finding> changed(Set<Finding> stayed) throws SQLException {
        List<String> columns = shape.columns().stream()
                .filter(column -> stayed.stream()
                        .anyMatch(finding -> finding.name().equals(column.name().toString())))
                .map(column -> column.name().simple())
                .toList();
        Set<String> left = run(columns, null).stream().map(Finding::name).collect(Collectors.toSet());
        return stayed.stream().filter(finding -> !left.contains(finding.name())).collect(Collectors.toSet());
    }

    /** Rows in another state may show it where the first does not. */
    private List<@Nullable Left> withOtherRows(List<@Nullable Left> left, List<String> known) throws SQLException {
        new OtherRow(row, maker.aside()).onUpdate((what, other) -> {
            Stamping there = new Stamping(other, maker, known);
            Iterator<@Nullable Left> each = there.run().iterator();
            if (there.tookEffect()) {
                left.replaceAll(new OtherRows(what, each)::joined);
            }
            return left.stream().allMatch(Unchanged.class::isInstance);
        });
        return left;
    }

    private Finding unseen(String column, Unseen unseen, int updates, @Nullable Position position) {
        boolean time = new RowUpdate(row, maker).isTime(column);
        Failure failure = unseen.failure();
        String stopped = failure == null
                ? (unseen.putting() ? "no other value of it" : "no other value of the other columns") + " was found"
                : new Blame(shape, maker.limits()).of(failure);
        String tried = !unseen.putting()
                ? updates + (updates == 1 ? " update" : " updates")
                : time ? "to put its times back a day" : "to give it another value without triggers";
        String hint = !unseen.putting()
                ? "no update that gives the row another value is taken, so what one would change is not known; if"
                        + " that is meant, leave the table out of exercise: {changes: …}"
                : time
                        ? "in one transaction now() is always the same; a superuser or the table's owner may put times"
                                + " back"
                        : "an update may give it the value that it has, so it must have another before; where it cannot,"
                                + " leave it out of exercise: {changes: …}";
        return new Finding(
                Problem.UNKNOWN,
                "column",
                shape.column(column).name().toString(),
                List.of(
                        Difference.unmet("could not be exercised"),
                        new Difference("stopped by", null, stopped),
                        new Difference("tried", null, tried)),
                position,
                hint);
    }

    private static Finding untried(String name, Untried untried, @Nullable Position position) {
        String columns = String.join(", ", untried.columns().keySet());
        String reasons = untried.columns().values().stream().distinct().collect(Collectors.joining("; "));
        return new Finding(
                Problem.UNKNOWN,
                "column",
                name,
                List.of(
                        Difference.unmet("could not be seen for " + columns),
                        new Difference("stopped by", null, reasons)),
                position,
                "every other update that was tried changes it");
    }

    private Difference triggers() {
        String named = shape.triggers(TriggerEvent.UPDATE).stream()
                .map(ChangesCheck::text)
                .collect(Collectors.joining(", "));
        return new Difference("triggers", null, named.isEmpty() ? "none that is enabled" : named);
    }

    private static String text(Trigger trigger) {
        String of = trigger.updateOf().isEmpty() ? "" : " of " + String.join(", ", trigger.updateOf());
        String condition = trigger.when() == null ? "" : " when " + trigger.when();
        return trigger.name().simple() + " (" + (trigger.timing() == TriggerTiming.BEFORE ? "before" : "after")
                + " update" + of + condition + ")";
    }
}
