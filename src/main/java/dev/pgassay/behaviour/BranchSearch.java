package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a row: where none is found that all checks are asked about at once, one for each way in which they can hold. */
final class BranchSearch {

    private static final long SECONDS = 5;

    private final RowMaker maker;
    private final TableShape shape;
    /** Why the server refused the first row that meets the checks. */
    private @Nullable NoRow refusal;

    BranchSearch(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /**
     * A row.
     *
     * @param wished whether it is for the sake of some of its values only: then no way is tried that has none at once
     */
    MadeRow row(RowPlan plan, boolean wished) throws SQLException, NoRow {
        Map<String, String> fixed = new LinkedHashMap<>(plan.fixed);
        RowInsert first = new RowInsert(maker, shape, plan);
        try {
            return maker.searches.first(first, shape);
        } catch (NoRow e) {
            Ascent ascent = new Ascent(maker, shape, plan);
            RowQuery refused = first.refusedByTrigger();
            MadeRow row = refused == null ? null : ascent.row(refused);
            if (row != null) {
                maker.searches.climbed(shape);
                return row;
            }
            row = e.canceled() ? null : byBranch(fixed, wished);
            if (row != null) {
                return row;
            }
            NoRow furthest = e.canceled() || !first.endsAtTrigger() ? null : ascent.furthest(first.attempts());
            throw furthest != null ? furthest : refusal == null || first.refusal() != null ? e : refusal;
        }
    }

    /** First what gives a row of values at once, then what may need rows of other tables or many values. */
    private @Nullable MadeRow byBranch(Map<String, String> fixed, boolean wished) throws SQLException {
        long deadline = maker.searches.until(SECONDS);
        List<RowPlan> later = new ArrayList<>();
        for (Branch branch : Branches.of(shape, maker.hints(shape))) {
            RowPlan plan = branch.plan(maker, fixed);
            Step step = maker.steps().undo(plan.query().sql());
            if (step.failure() != null || step.of(0).isEmpty()) {
                later.add(plan);
                continue;
            }
            MadeRow row = row(plan, deadline);
            if (row != null || maker.searches.isOver(deadline)) {
                return row;
            }
        }
        for (RowPlan plan : wished ? List.<RowPlan>of() : later) {
            MadeRow row = row(plan, deadline);
            if (row != null || maker.searches.isOver(deadline)) {
                return row;
            }
        }
        return null;
    }

    private @Nullable MadeRow row(RowPlan plan, long deadline) throws SQLException {
        RowInsert insert = new RowInsert(maker, shape, plan);
        try {
            return insert.run(deadline);
        } catch (NoRow e) {
            refusal = refusal == null ? insert.refusal() : refusal; // what else is said is of a part of the checks
            return null;
        }
    }
}
