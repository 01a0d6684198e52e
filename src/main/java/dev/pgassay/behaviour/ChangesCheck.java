package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Stamping.Left;
import dev.pgassay.behaviour.Stamping.Unchanged;
import dev.pgassay.behaviour.Stamping.Unseen;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    List<Finding> run(List<String> columns, Position position) throws SQLException {
        List<String> known = columns.stream()
                .filter(column -> shape.find(column).isPresent())
                .distinct()
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Stamping stamping = new Stamping(row, maker, known);
        List<@Nullable Left> left = stamping.run();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            String name = shape.column(known.get(i)).name().toString();
            if (left.get(i) instanceof Unchanged unchanged) {
                findings.add(Finding.different(
                        "column",
                        name,
                        List.of(Difference.unmet("stays as it is when " + when(unchanged.by())), triggers()),
                        position,
                        null));
            } else if (left.get(i) instanceof Unseen unseen) {
                findings.add(unseen(known.get(i), unseen, stamping.updates(), position));
            }
        }
        return findings;
    }

    /** Which updates leave it as it is: all of them, those of single columns, or else that of all columns together. */
    private static String when(List<List<String>> by) {
        if (by.isEmpty()) {
            return "its row is updated";
        }
        List<String> alone = by.stream()
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0))
                .toList();
        if (alone.isEmpty()) {
            return String.join(", ", by.get(0)) + " are updated together";
        }
        return (alone.size() == 1 ? alone.get(0) : "one of " + String.join(", ", alone)) + " is updated";
    }

    private Finding unseen(String column, Unseen unseen, int updates, Position position) {
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

    private Difference triggers() {
        String named = shape.triggers().stream()
                .filter(trigger -> trigger.events().contains(TriggerEvent.UPDATE))
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
