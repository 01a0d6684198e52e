package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row that is there: from a migration or from `setup`, where none can be made. */
final class PresentRow {

    /** Of so many the first is taken, and the others go with it. */
    private static final int MOST = 20;

    private PresentRow() {}

    /**
     * The first row that a condition finds, the others beside it.
     *
     * @param condition SQL about the columns of the table, {@code status = 'posted'}
     * @throws NoRow when it finds none, too many, or is no condition
     */
    static MadeRow of(TableShape shape, String condition, Steps steps) throws SQLException, NoRow {
        String order = shape.key().isEmpty()
                ? "ctid"
                : shape.key().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        Step step = steps.undo("select " + MadeRow.returning(shape) + " from " + shape.only() + " where (" + condition
                + "\n) order by " + order + " limit " + (MOST + 1));
        String found = "its sample, the row where " + condition + ", ";
        Failure failure = step.failure();
        if (failure != null) {
            throw new BeyondValues(found + "could not be looked for: " + failure.message(), "mend the condition");
        }
        List<List<@Nullable String>> rows = step.of(0);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw rows.isEmpty()
                    ? new BeyondValues(found + "is not there", "insert it in a migration or in `setup:`")
                    : new BeyondValues(found + "is one of more than " + MOST, "name one of them");
        }
        List<MadeRow> all = rows.stream().map(row -> MadeRow.of(shape, row)).toList();
        return all.get(0).with(Beside.rows(all.subList(1, all.size())));
    }
}
