package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a row, without triggers, what it is to be before an update. */
record Beforehand(MadeRow row, RowMaker maker) {

    /**
     * What became of it.
     *
     * @param row the row as it is now, or null
     * @param failure why it could not be, or null
     */
    record Put(@Nullable MadeRow row, @Nullable Failure failure) {}

    /** Gives these columns other values. */
    Put others(List<String> columns) throws SQLException {
        return put(new RowUpdate(row, maker).toOthers(columns));
    }

    /** Leaves these columns null. */
    Put nulls(List<String> columns) throws SQLException {
        return put(new RowUpdate(row, maker).to(columns, Collections.nCopies(columns.size(), null)));
    }

    private Put put(String update) throws SQLException {
        TableShape shape = row.shape();
        Step step = Untriggered.keep(maker.steps(), shape.name().toString(), update + returning(shape));
        return step.failure() != null || step.of(0).size() != 1
                ? new Put(null, step.failure())
                : new Put(row(shape, step), null);
    }

    /** What the RETURNING of an update needs besides, so as to tell of the row. */
    static String returning(TableShape shape) {
        return shape.columns().stream()
                .map(each -> ", pgassay_t." + Identifiers.quote(each.name().simple()) + "::text")
                .collect(Collectors.joining());
    }

    /** The row after an update that has told of it. */
    static MadeRow row(TableShape shape, Step updated) {
        List<@Nullable String> returned = new ArrayList<>(updated.of(0).get(0));
        returned.subList(2, 4).clear();
        return MadeRow.of(shape, returned);
    }

    /** Puts all times back; none where there are no times. */
    Put earlier(String by) throws SQLException {
        Step step = new RowUpdate(row, maker).earlier(by);
        if (step == null || step.failure() != null || step.of(0).size() != 1) {
            return new Put(null, step == null ? null : step.failure());
        }
        return new Put(MadeRow.of(row.shape(), step.of(0).get(0)), null);
    }
}
