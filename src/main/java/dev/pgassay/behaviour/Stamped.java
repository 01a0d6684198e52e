package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row to whose times a trigger gives their value, so that an update of them seems to be lost. */
final class Stamped {

    private final TableShape shape;
    private final RowMaker maker;
    private final RowUpdate update;
    private final Steps steps;

    Stamped(MadeRow row, RowMaker maker) {
        this.shape = row.shape();
        this.maker = maker;
        this.update = new RowUpdate(row, maker);
        this.steps = maker.steps();
    }

    /** Whether a trigger gives times their value: within a transaction that is the one they have, unless they are put back before. */
    boolean keeps(List<String> columns) throws SQLException {
        if (shape.columns().stream()
                .noneMatch(column -> update.isTime(column.name().simple()))) {
            return false;
        }
        steps.mark();
        try {
            Step put = update.earlier();
            if (put == null) {
                return false;
            }
            if (put.failure() != null) {
                return isTaken(columns.stream()
                        .filter(column -> !update.isTime(column))
                        .toList());
            }
            if (put.of(0).size() != 1) {
                return false;
            }
            MadeRow moved = MadeRow.of(shape, put.of(0).get(0));
            Step step = steps.undo(new RowUpdate(moved, maker).toOthers(columns));
            return step.failure() == null
                    && step.of(0).size() == 1
                    && tookEffect(step.of(0).get(0));
        } finally {
            steps.back();
        }
    }

    /** Who may not put times back, being neither superuser nor owner of the table, knows nothing of times: the other columns tell, where there are some. */
    private boolean isTaken(List<String> others) throws SQLException {
        if (others.isEmpty()) {
            return true;
        }
        Step step = steps.undo(update.toOthers(others));
        return step.failure() == null
                && step.of(0).size() == 1
                && tookEffect(step.of(0).get(0));
    }

    private static boolean tookEffect(List<@Nullable String> returned) {
        return !"t".equals(returned.get(2)) || "t".equals(returned.get(3));
    }
}
