package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Updates that triggers may let be which refuse others: from one state to the next, perhaps only behind rows of another table. */
final class Transitions {

    private static final int TRIED = 24;
    private static final long SECONDS = 10;

    private final MadeRow row;
    private final RowMaker maker;
    private final Steps steps;
    private final Blame blame;
    private final Hints hints;

    Transitions(MadeRow row, RowMaker maker) {
        this.row = row;
        this.maker = maker;
        this.steps = maker.steps();
        this.blame = new Blame(row.shape(), maker.limits());
        this.hints = maker.hints(row.shape());
    }

    /**
     * The columns that may be updated, {@code status}; null where there are none.
     *
     * @param refusals how other updates were refused
     */
    @Nullable
    String lets(List<Failure> refusals) throws SQLException {
        String body = refusals.stream()
                .map(refusal -> blame.bodies(refusal, hints))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (body.isEmpty()) {
            return null;
        }
        long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (Map<String, String> values : new Endings(maker, body).of(row, TRIED)) {
            if (System.nanoTime() < deadline && lets(values)) {
                return String.join(", ", values.keySet());
            }
        }
        return null;
    }

    private boolean lets(Map<String, String> values) throws SQLException {
        String update = Endings.update(row, values);
        Step step = steps.undo(
                update + " returning null, null, true, true; " + Aftermath.query(row, List.copyOf(values.keySet())));
        Failure failure = step.failure();
        if (failure == null) {
            return step.of(0).size() == 1 && Aftermath.of(step, 0) == Aftermath.KEPT;
        }
        String waiting = blame.deferred(failure, hints);
        if (waiting.isEmpty()) {
            return false;
        }
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        try {
            steps.defer();
            return new Companion(maker, row.shape()).hasRows(row, waiting, "; " + update);
        } finally {
            steps.back();
            maker.undone(before);
        }
    }
}
