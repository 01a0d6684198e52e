package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Routine;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Goes on from values that triggers refuse, step by step: those that get further are nearer. */
final class Climb {

    /** What is done with a row's values, as SQL by column. */
    interface Attempt {

        /** The statement, with what RETURNING needs to tell of the row. */
        String statement(Map<String, String> values);

        /** The row, where it takes more than the statement; null where that is no help. */
        @Nullable
        MadeRow withMore(Failure failure, Map<String, String> values) throws SQLException;

        /** A part of a function with what is known of the row in its place. */
        default String written(String text) {
            return text;
        }
    }

    private static final int TRIED = 150;
    private static final long SECONDS = 6;

    private final RowMaker maker;
    private final TableShape shape;
    private final Set<String> fixed;
    private final Attempt attempt;
    private final Blame blame;
    private final Hints hints;
    private final List<Routine> routines;
    private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    private int tried;
    private @Nullable Progress highest;
    private @Nullable Failure furthest;

    /**
     * A search in small steps.
     *
     * @param fixed the columns that are to have the values that they have
     */
    Climb(RowMaker maker, TableShape shape, Set<String> fixed, Attempt attempt) {
        this.maker = maker;
        this.shape = shape;
        this.fixed = fixed;
        this.attempt = attempt;
        this.blame = new Blame(shape, maker.limits());
        this.hints = maker.hints(shape);
        this.routines = maker.shapes().catalog().all(Routine.class);
    }

    /** The row that is taken in the end, or null. */
    @Nullable
    MadeRow from(Map<String, String> start) throws SQLException {
        Map<String, String> values = start;
        Step step = maker.steps().keep(attempt.statement(values));
        int most = tried + TRIED;
        while (step.failure() != null && !step.failure().isTimeout()) {
            Failure failure = step.failure();
            MadeRow row = attempt.withMore(failure, values);
            if (row != null) {
                return row;
            }
            Progress here = progress(failure);
            if (highest == null || here.compareTo(highest) > 0) {
                highest = here;
                furthest = failure;
            }
            Step next = null;
            for (Map<String, String> move : new Moves(maker, shape, fixed, attempt::written)
                    .of(values, here.condition(), blame.bodies(failure, hints))) {
                if (tried >= most || System.nanoTime() > deadline) {
                    return null;
                }
                Map<String, String> moved = moved(values, move);
                tried++;
                next = maker.steps().keep(attempt.statement(moved));
                if (next.failure() == null || progress(next.failure()).compareTo(here) > 0) {
                    values = moved;
                    break;
                }
                next = null;
            }
            if (next == null) {
                return null;
            }
            step = next;
        }
        return step.failure() == null && step.of(0).size() == 1
                ? MadeRow.of(shape, step.of(0).get(0))
                : null;
    }

    /** What is read by a value that is another now is read by the other. */
    private static Map<String, String> moved(Map<String, String> values, Map<String, String> move) {
        Map<String, String> moved = new LinkedHashMap<>(values);
        move.forEach((column, value) -> {
            String before = values.get(column);
            if (before != null && before.startsWith("cast('")) {
                moved.replaceAll((name, each) -> each.startsWith("cast((") ? each.replace(before, value) : each);
            }
        });
        moved.putAll(move);
        return moved;
    }

    Progress progress(Failure failure) {
        return Progress.of(failure, blame, hints, routines);
    }

    /**
     * What refused the row that got furthest; null where none was refused.
     *
     * @param before how many rows were tried before
     */
    @Nullable
    NoRow furthest(int before) {
        return furthest == null ? null : blame.noRow(furthest, before + tried);
    }
}
