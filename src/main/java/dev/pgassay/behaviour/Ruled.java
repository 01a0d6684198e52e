package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Rule;
import dev.pgassay.catalog.RuleEvent;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rule makes of a statement about a row: where it puts another in its place no RETURNING is taken, so the row is looked at after. */
final class Ruled {

    private static final String UNSUPPORTED = "0A000";
    private static final String RETURNING = " returning ";
    private static final Pattern CONDITION = Pattern.compile("\\sWHERE\\s.*\\sDO INSTEAD\\s", Pattern.DOTALL);

    private final MadeRow row;
    private final Steps steps;
    private final Limits limits;

    Ruled(MadeRow row, Steps steps, Limits limits) {
        this.row = row;
        this.steps = steps;
        this.limits = limits;
    }

    /** Whether it may be our RETURNING that the server refused. */
    static boolean isBehind(Failure failure) {
        return failure.sqlState().equals(UNSUPPORTED);
    }

    /** A rule on inserts that has a condition, so that it may keep another row; nothing where there is none. */
    static Optional<Rule> conditional(Catalog catalog, TableShape shape) {
        return catalog.all(Rule.class).stream()
                .filter(rule -> shape.name().equals(rule.name().owner())
                        && rule.event() == RuleEvent.INSERT
                        && rule.instead()
                        && CONDITION.matcher(rule.definition()).find())
                .findFirst();
    }

    /** What is wrong with updating. */
    @Nullable
    Complaint updated(String update) throws SQLException {
        return after(update, Command.UPDATE, "keeps no update of a row");
    }

    /** What is wrong with deleting. */
    @Nullable
    Complaint deleted(String delete) throws SQLException {
        return after(delete, Command.DELETE, "still has the row after it was deleted");
    }

    /** A row that is still where it was has neither been updated nor deleted; one that has a key and is elsewhere has not been deleted. */
    private @Nullable Complaint after(String sql, Command command, String otherwise) throws SQLException {
        boolean anywhere = command == Command.DELETE && !row.shape().key().isEmpty();
        String place = "select " + (anywhere ? "1" : "tableoid, ctid") + " from "
                + row.shape().only() + " pgassay_t where " + row.where("pgassay_t");
        Step step = steps.undo(place + "; " + sql.substring(0, sql.lastIndexOf(RETURNING)) + "; " + place);
        if (step.failure() != null) {
            return Complaint.of(command, step.failure(), limits);
        }
        boolean same = step.of(0).equals(step.of(step.rows().size() - 1));
        return same ? Complaint.of(command, otherwise, row.shape()) : null;
    }
}
