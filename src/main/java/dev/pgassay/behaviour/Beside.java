package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done beside a row so that the table took it, and what has to go when the row goes.
 *
 * @param rows the rows of the same table without which it is not in balance
 * @param back the statements that put back what was changed in other tables for it
 * @param owners the statements that delete the rows of other tables to which it belongs, where these cannot do without it
 */
record Beside(List<MadeRow> rows, List<String> back, List<String> owners) {

    static final Beside NOTHING = new Beside(List.of(), List.of(), List.of());

    static Beside rows(List<MadeRow> rows) {
        return new Beside(rows, List.of(), List.of());
    }

    static Beside back(String statement) {
        return new Beside(List.of(), List.of(statement), List.of());
    }

    /** The same of a row that belongs to others. */
    Beside of(List<String> others) {
        return new Beside(rows, back, others);
    }

    boolean isNothing() {
        return rows.isEmpty() && back.isEmpty() && owners.isEmpty();
    }

    /** The row together with what goes with it, for people to read. */
    String together() {
        return "a row together with "
                + (!rows.isEmpty()
                        ? "its other side"
                        : back.isEmpty() ? "the row that wanted it" : "its part of a total");
    }

    /** Deletes a row together with what goes with it, or with the rows to which it belongs, and reads whether it is gone; nothing stays. */
    Step delete(MadeRow row, String read, Steps steps) throws SQLException {
        Step beside = steps.undo(sql(row, back, List.of(), read));
        if (beside.failure() == null || owners.isEmpty()) {
            return beside;
        }
        Step all = steps.undo(sql(row, List.of(), owners, read));
        return all.failure() == null ? all : beside;
    }

    /** The rows go in one statement, as they came. */
    private static String sql(MadeRow row, List<String> before, List<String> after, String read) {
        List<String> all = new ArrayList<>(List.of(Steps.DEFERRED));
        all.addAll(before);
        all.add("delete from " + row.shape().only() + " pgassay_t where " + row.together("pgassay_t") + " returning 1");
        all.addAll(after);
        all.addAll(List.of(read, Steps.IMMEDIATE));
        return String.join("; ", all);
    }
}
