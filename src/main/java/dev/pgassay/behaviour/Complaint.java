package dev.pgassay.behaviour;

import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.expect.Command;
import dev.pgassay.finding.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a table does not do.
 *
 * @param command what was done to it
 * @param statement what is wrong, behind the table's name
 * @param said the server's answer, or null where it gave none
 * @param failure that answer as it came, or null
 * @param triggers the triggers that may be behind it, or null
 * @param spared the columns of which it is not so, or null
 * @param given what an update gave, {@code status = 'closed'}, or null
 */
record Complaint(
        Command command,
        String statement,
        @Nullable String said,
        @Nullable Failure failure,
        @Nullable String triggers,
        @Nullable String spared,
        @Nullable String given) {

    private Complaint(
            Command command,
            String statement,
            @Nullable String said,
            @Nullable Failure failure,
            @Nullable String triggers,
            @Nullable String spared) {
        this(command, statement, said, failure, triggers, spared, null);
    }

    private static final String WAITS = "could not be seen to let a row be updated: other rows may have to go with it";
    private static final String MADE = "the row that was made";

    /** A complaint where the server said nothing, with the triggers that fire before. */
    static Complaint of(Command command, String statement, TableShape shape) {
        return of(command, statement, shape, command == Command.SELECT);
    }

    /**
     * The same.
     *
     * @param after whether those may be behind it that fire after, too
     */
    static Complaint of(Command command, String statement, TableShape shape, boolean after) {
        String triggers = shape.triggers().stream()
                .filter(trigger -> trigger.timing() != TriggerTiming.AFTER || after)
                .filter(trigger -> trigger.events().stream()
                        .anyMatch(event -> event.name().equals(command == Command.SELECT ? "INSERT" : command.name())))
                .map(Complaint::name)
                .collect(Collectors.joining(", "));
        return new Complaint(command, statement, null, null, triggers.isEmpty() ? null : triggers, null);
    }

    private static String name(Trigger trigger) {
        return trigger.name().simple();
    }

    /** A refusal of the server. */
    static Complaint of(Command command, Failure failure, Limits limits) {
        return new Complaint(
                command, "did not let " + MADE + " be " + done(command), failure.text(limits), failure, null, null);
    }

    /** A refusal of an update for want of rows that might go with it. */
    static Complaint waits(Failure failure, Limits limits) {
        return new Complaint(Command.UPDATE, WAITS, failure.text(limits), failure, null, null);
    }

    /** Whether it is not known what would be with other rows. */
    boolean isUnknown() {
        return statement.equals(WAITS);
    }

    /** No refusal, where there should be one. */
    static Complaint lets(Command command, String row) {
        return new Complaint(
                command, "lets " + row + " be " + done(command) + ", which it should refuse", null, null, null, null);
    }

    /** The same, by an update that gives these values, where they are known. */
    Complaint giving(@Nullable String values) {
        return values == null ? this : new Complaint(command, statement, said, failure, triggers, spared, values);
    }

    /** The same of a row that a condition found. */
    Complaint ofRowWhere(String condition) {
        return new Complaint(
                command, statement.replace(MADE, "the row where " + condition), said, failure, triggers, spared);
    }

    /** The same of all columns but these. */
    Complaint butOf(String columns) {
        return new Complaint(command, statement, said, failure, triggers, columns);
    }

    /** The same refusal, when it should be another. */
    Complaint insteadOf(String wanted) {
        String sqlState = sqlState();
        String reason = sqlState == null ? "without an error" : "with " + sqlState;
        return new Complaint(
                command,
                "refuses the " + command.word() + " " + reason + ", not with " + wanted,
                said,
                failure,
                triggers,
                spared);
    }

    /** The code of the server's answer, or null where it gave none. */
    @Nullable
    String sqlState() {
        return failure == null ? null : failure.sqlState();
    }

    /** Whether it was stopped, which is no refusal: it took too long, or waited too long for a lock. */
    boolean isStopped() {
        return "57014".equals(sqlState()) || "55P03".equals(sqlState());
    }

    /** Whether somebody wrote that it be refused: a mistake in a trigger is an error too, but none that is raised. */
    boolean isRefusal() {
        return failure != null && failure.isRaised() && !isStopped();
    }

    /** Whether it is a mistake in what runs: a name that is not there, a type that does not go with another. */
    boolean isBroken() {
        return failure != null
                && failure.sqlState().startsWith("42")
                && !failure.lacksPrivilege()
                && !failure.isRaised();
    }

    static String done(Command command) {
        return command == Command.UPDATE ? "updated" : "deleted";
    }

    List<Difference> facts() {
        List<Difference> facts = new ArrayList<>(
                List.of(Difference.unmet(spared == null ? statement : statement + ", but of " + spared)));
        if (given != null) {
            facts.add(new Difference("by update", null, "set " + given));
        }
        if (said != null) {
            facts.add(new Difference("server said", null, said));
        }
        if (triggers != null) {
            facts.add(new Difference("triggers", null, triggers));
        }
        return facts;
    }
}
