package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Routine;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    private Blame blame;
    private Hints hints;
    private UnaryOperator<String> read = UnaryOperator.identity();
    private final List<Routine> routines;
    private final long deadline;
    private Map<String, String> values = Map.of();
    private int tried;
    private int most;
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
        this.deadline = maker.searches.until(SECONDS);
        this.blame = new Blame(shape, maker.limits());
        this.hints = maker.hints(shape);
        this.routines = maker.shapes().catalog().all(Routine.class);
    }

    /**
     * The same of a row that the triggers of another table judge, behind whose row it comes.
     *
     * @param text what they say of it, as if it were said of the row
     */
    Climb judgedBy(TableShape other, UnaryOperator<String> text) {
        blame = new Blame(other, maker.limits());
        hints = maker.hints(other);
        read = text;
        return this;
    }

    /** The row that is taken in the end, or null. */
    @Nullable
    MadeRow from(Map<String, String> start) throws SQLException {
        values = start;
        most = tried + TRIED;
        Step step = maker.steps().keep(attempt.statement(values));
        while (step != null && step.failure() != null && !step.failure().isTimeout()) {
            Failure failure = step.failure();
            Progress here = progress(failure);
            if (highest == null || here.compareTo(highest) > 0) {
                highest = here;
                furthest = failure;
            }
            Map<String, String> reached = Equated.resolved(values);
            String bodies = read.apply(blame.bodies(failure, hints));
            step = further(
                    here,
                    new Moves(maker, shape, fixed, attempt::written).of(reached, read.apply(here.condition()), bodies));
            if (step == null && tried < most) {
                step = further(here, new Documents(maker, shape).of(reached, bodies));
            }
            if (step == null) {
                return attempt.withMore(failure, reached);
            }
        }
        return step != null && step.failure() == null && step.of(0).size() == 1
                ? MadeRow.of(shape, step.of(0).get(0))
                : null;
    }

    /** The first move that gets further is made; null where none does. */
    private @Nullable Step further(Progress here, List<Map<String, String>> moves) throws SQLException {
        for (Map<String, String> move : moves) {
            if (tried >= most || maker.searches.isOver(deadline)) {
                return null;
            }
            Map<String, String> moved = new LinkedHashMap<>(values);
            moved.putAll(move);
            tried++;
            Step step = maker.steps().keep(attempt.statement(Equated.resolved(moved)));
            if (step.failure() == null || progress(step.failure()).compareTo(here) > 0) {
                values = moved;
                return step;
            }
        }
        return null;
    }

    /** What stands before the place where the row was refused that got furthest; empty where none was. */
    String refusing() {
        return highest == null ? "" : read.apply(highest.condition());
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
