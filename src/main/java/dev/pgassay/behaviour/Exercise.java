package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a row that a table took: it is read, updated and deleted, of which nothing stays. */
final class Exercise {

    private static final int REKEYED_SECONDS = 6;

    private final MadeRow row;
    private final TableShape shape;
    private final Steps steps;
    private final RowUpdate update;
    private final RowMaker maker;
    private final Limits limits;
    private String let = "a row";
    private @Nullable String given;
    private boolean mustRefuse;
    private boolean named;

    Exercise(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.steps = maker.steps();
        this.limits = maker.limits();
        this.update = new RowUpdate(row, maker);
    }

    /** The same of this row and no other: somebody has named it. */
    Exercise named(boolean isNamed) {
        named = isNamed;
        return this;
    }

    /** What is wrong; nothing when all of it works but what is to be refused, and that is refused. */
    List<Complaint> run(Set<Command> refused, Map<Command, String> sqlStates) throws SQLException {
        mustRefuse = refused.contains(Command.UPDATE);
        if (refused.isEmpty() && !shape.key().isEmpty() && new AtOnce(row, maker).works()) {
            return List.of();
        }
        List<Complaint> complaints = new ArrayList<>();
        if (steps.undo(AtOnce.read(row)).rows().stream().noneMatch(rows -> rows.size() == 1)) {
            complaints.add(Complaint.of(Command.SELECT, "does not give back the row that was inserted", shape));
            return complaints;
        }
        judge(Command.UPDATE, updated(), refused, sqlStates).ifPresent(complaints::add);
        judge(Command.DELETE, deleted(), refused, sqlStates).ifPresent(complaints::add);
        return complaints;
    }

    private Optional<Complaint> judge(
            Command command, @Nullable Complaint complaint, Set<Command> refused, Map<Command, String> sqlStates)
            throws SQLException {
        if (!refused.contains(command)) {
            boolean other = complaint != null && complaint.failure() != null && letAnother(complaint) != null;
            return other ? Optional.empty() : Optional.ofNullable(complaint);
        }
        if (complaint == null) {
            return Optional.of(Complaint.lets(command, let).giving(given));
        }
        String wanted = sqlStates.get(command);
        if (wanted != null && !wanted.equals(complaint.sqlState())) {
            return Optional.of(complaint.insteadOf(wanted));
        }
        if (wanted == null && complaint.isStopped()) {
            return Optional.of(complaint);
        }
        String other = letAnother(complaint);
        return other == null ? Optional.empty() : Optional.of(Complaint.lets(command, "a row with " + other));
    }

    /** What a row has that is let be where this one is not; null where none was found. */
    private @Nullable String letAnother(Complaint complaint) throws SQLException {
        return named || complaint.isStopped()
                ? null
                : new OtherRow(row, maker).lets(complaint, other -> {
                    Exercise exercise = new Exercise(other, maker);
                    exercise.mustRefuse = mustRefuse;
                    return complaint.command() == Command.DELETE ? exercise.deleted() : exercise.updated();
                });
    }

    /** What is wrong with updating: the row takes no other value, nor, where no trigger refuses another, the one that it has. */
    private @Nullable Complaint updated() throws SQLException {
        List<String> free = update.free();
        List<Failure> failures = new ArrayList<>();
        List<List<String>> canceled = new ArrayList<>();
        Aftermath lost = null;
        Updates updates = new Updates(update, row, maker);
        for (List<String> columns : updates.tried(free, mustRefuse)) {
            Step step = updates.toOthers(columns);
            if (step == null) {
                continue;
            }
            Failure failure = step.failure();
            if (failure != null && failure.isTimeout()) {
                return Complaint.of(Command.UPDATE, failure, limits);
            } else if (failure != null) {
                failures.add(failure);
            } else if (step.of(0).isEmpty()) {
                canceled.add(columns);
            } else {
                Aftermath after = Aftermath.of(step, 0);
                boolean kept =
                        after == Aftermath.KEPT || (after == Aftermath.NEVER && new Stamped(row, maker).keeps(columns));
                if (kept && new Effect(row, maker).isOwn(columns)) {
                    given = null;
                    let = columns.equals(free) ? let : String.join(", ", columns) + " of a row";
                    return null;
                }
                lost = lost == null && !kept && after != Aftermath.SAME ? after : lost;
            }
        }
        if (lost != null && !(lost == Aftermath.NEVER && new PutBack(row, maker).isStamped())) {
            Complaint complaint = Complaint.of(Command.UPDATE, lost.words(), shape, lost.isLate());
            return lost == Aftermath.GONE
                    ? complaint
                    : isLet(new Transitions(row, maker), failures, true) ? null : unlessRekeyed(complaint);
        }
        return updatedToItself(free, failures, canceled);
    }

    private @Nullable Complaint updatedToItself(List<String> free, List<Failure> failures, List<List<String>> canceled)
            throws SQLException {
        String itself = update.toItself();
        if (itself.isEmpty()) {
            return null; // all of it is generated
        }
        Failure said = Blame.likeliest(failures);
        Step step = steps.undo(itself);
        if (step.failure() != null && !row.beside().rows().isEmpty()) {
            step = steps.undo(update.toItself(row.together("pgassay_t")));
            said = step.failure();
        }
        boolean taken = step.failure() == null && !step.of(0).isEmpty();
        Blame blame = new Blame(shape, limits);
        List<Failure> refusals = failures.stream()
                .filter(failure -> blame.refusesChange(failure, maker.hints(shape)))
                .toList();
        boolean silent =
                failures.stream().allMatch(Failure::isRaised) && new Updates(update, row, maker).areCanceled(canceled);
        if (taken && refusals.isEmpty() && !silent && update.given().findAny().isEmpty()) {
            Rekeyed rekeyed = new Rekeyed(row, maker);
            return shape.triggers(TriggerEvent.UPDATE).isEmpty() || isLet(other(rekeyed))
                    ? null
                    : rekeyed.alone(limits);
        }
        if (taken && refusals.isEmpty() && !silent) {
            return new PutBack(row, maker).isAll() && !isLet(new Transitions(row, maker), failures, true)
                    ? unlessRekeyed(Complaint.of(Command.UPDATE, Aftermath.NEVER.words(), shape))
                    : null;
        }
        Transitions transitions = new Transitions(row, maker);
        if (isLet(transitions, failures, !canceled.isEmpty())) {
            return null;
        }
        Failure waits = transitions.waits();
        if (waits != null) {
            return unlessRekeyed(Complaint.waits(waits, limits));
        }
        if (taken && !refusals.isEmpty()) {
            return unlessRekeyed(Complaint.of(Command.UPDATE, refusals.get(0), limits));
        }
        if (step.failure() == null && (!canceled.isEmpty() || said == null)) {
            return unlessRekeyed(Complaint.of(Command.UPDATE, "keeps no update of a row", shape));
        }
        Failure failure = Objects.requireNonNull(said == null ? step.failure() : said);
        return Ruled.isBehind(failure)
                ? new Ruled(row, steps, limits).updated(free.isEmpty() ? itself : update.toOthers(free))
                : unlessRekeyed(Complaint.of(Command.UPDATE, failure, limits));
    }

    /** Whether triggers let some columns be, in which they see the next state. */
    private boolean isLet(Transitions transitions, List<Failure> failures, boolean silent) throws SQLException {
        boolean is = isLet(transitions.lets(failures, silent));
        given = is ? transitions.given() : given;
        return is;
    }

    private boolean isLet(@Nullable String columns) {
        let = columns == null ? let : columns + " of a row";
        return columns != null;
    }

    /**
     * Who guards all other columns may let the key be. What an update gives and the row loses without a word is told all the same, as is a
     * mistake in a trigger.
     */
    private @Nullable Complaint unlessRekeyed(Complaint complaint) throws SQLException {
        boolean silent = complaint.failure() == null;
        String columns = silent || complaint.isRefusal() ? other(new Rekeyed(row, maker)) : null;
        if (columns == null) {
            return complaint;
        }
        if (silent && !mustRefuse) {
            return complaint.butOf(columns);
        }
        let = columns + " of a row";
        return null;
    }

    /** The columns of another key that the row may have, sought for some seconds. */
    private @Nullable String other(Rekeyed rekeyed) throws SQLException {
        return maker.searches
                .within(REKEYED_SECONDS, () -> Optional.ofNullable(rekeyed.lets(mustRefuse)))
                .orElse(null);
    }

    private @Nullable Complaint deleted() throws SQLException {
        let = "a row";
        Step step = steps.undo(AtOnce.delete(row) + "; " + AtOnce.read(row));
        if (step.failure() != null) {
            Failure failure = step.failure();
            if (Ruled.isBehind(failure)) {
                return new Ruled(row, steps, limits).deleted(AtOnce.delete(row));
            }
            boolean alone = row.beside().isNothing();
            let = alone ? let : row.beside().together();
            Step together = alone
                    ? new Clearing(row, maker).deleted(failure, AtOnce.read(row))
                    : row.beside().delete(row, AtOnce.read(row), steps);
            if (together == null) {
                return Complaint.of(Command.DELETE, failure, limits);
            }
            if (together.failure() != null) {
                return Complaint.of(Command.DELETE, alone ? failure : together.failure(), limits);
            }
            step = together;
        }
        if (!step.of(1).isEmpty() || step.of(0).isEmpty()) {
            return Complaint.of(Command.DELETE, "still has the row after it was deleted", shape);
        }
        return null;
    }
}
