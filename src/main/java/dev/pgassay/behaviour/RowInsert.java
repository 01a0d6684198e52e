package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Rule;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts one row: what the server refuses is tried otherwise, as long as its reason tells how. */
final class RowInsert {

    private static final int ATTEMPTS = 60;
    private static final long SECONDS = 10;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Blame blame;
    private final OtherValues otherwise;
    private final Parents parents;
    private final @Nullable Companion companion;
    private final Balance balance;
    private final Widening widening;
    private final Ahead ahead;
    private final String after;
    private @Nullable Failure refused;
    /** That of a trigger, where it has been the last word on a row. */
    private @Nullable Failure denied;
    /** What no values meet: of many values, among which there is no null, it is not said that they do not meet a part of it. */
    private String unmet = "";

    private final Room room;
    /** The last row that a trigger refused. */
    private @Nullable RowQuery byTrigger;

    private int attempts;

    RowInsert(RowMaker maker, TableShape shape, RowPlan plan) {
        this(maker, shape, plan, new Companion(maker, shape), "");
    }

    /** With statements that must work afterwards. */
    RowInsert(RowMaker maker, TableShape shape, RowPlan plan, @Nullable Companion companion, String after) {
        this.companion = companion;
        this.after = after;
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
        this.blame = new Blame(shape, maker.limits());
        this.balance = new Balance(maker, shape, plan, blame, after);
        this.parents = new Parents(maker, shape, plan);
        this.widening = new Widening(shape, plan);
        this.ahead = new Ahead(maker, shape, after.isEmpty() ? 1 : 0);
        this.room = new Room(maker, shape, plan);
        this.otherwise = new OtherValues(maker, shape, plan, blame, parents, after);
    }

    MadeRow run() throws SQLException, NoRow {
        return run(maker.searches.until(SECONDS));
    }

    /** The same that ends when so much has been spent, as {@link Searches#until(long)} tells. */
    MadeRow run(long deadline) throws SQLException, NoRow {
        BeyondValues.check(shape, plan, maker.candidates());
        Failure failure = null;
        while (attempts++ < most() && !maker.searches.isOver(deadline)) {
            RowQuery planned = plan.query();
            RowQuery query = ahead.of(planned);
            if (query == null) {
                nothing(planned);
                continue;
            }
            Step step = maker.steps().keep(insert(query));
            failure = step.failure();
            if (failure == null) {
                List<List<@Nullable String>> rows = step.of(0);
                if (rows.size() == 1) {
                    return MadeRow.of(shape, rows.get(0));
                }
                Routed routed = new Routed(maker, shape);
                Optional<MadeRow> elsewhere = routed.isPossible() ? routed.insert(plain(query)) : Optional.empty();
                if (elsewhere.isPresent()) {
                    return elsewhere.get();
                }
                nothing(planned);
            } else {
                if (Ruled.isBehind(failure)) { // rules take no RETURNING
                    Routed routed = new Routed(maker, shape);
                    Optional<MadeRow> there = routed.insert(plain(query));
                    if (there.isPresent()) {
                        return there.get();
                    }
                    if (routed.failure() == null) {
                        ruledOut(planned);
                        continue;
                    }
                    failure = routed.failure();
                }
                refused = failure;
                byTrigger = failure.isOfALimit() || blame.triggers(failure).isEmpty() ? byTrigger : query;
                denied = failure.isRaised() || !blame.triggers(failure).isEmpty() ? failure : null;
                MadeRow row = companion == null ? null : companion.forTrigger(failure, insert(query));
                row = row == null ? balance.forTrigger(failure, query) : row;
                if (row != null) {
                    return row;
                }
                otherwise.after(failure, attempts);
            }
        }
        throw blame.stopped(failure, attempts - 1 < most() ? "for " + SECONDS + " s" : most() + " rows");
    }

    /** What the server said last of a row; null where it has not been offered any. */
    @Nullable
    NoRow refusal() {
        return refused == null ? null : blame.noRow(refused, attempts);
    }

    /** The last row that a trigger refused; null where there is none. */
    @Nullable
    RowQuery refusedByTrigger() {
        return byTrigger;
    }

    /** Whether it was a trigger that refused the row that was offered last. */
    boolean endsAtTrigger() {
        return refused != null && !blame.triggers(refused).isEmpty();
    }

    int attempts() {
        return attempts;
    }

    private int most() {
        return plan.newest ? 2 * ATTEMPTS : ATTEMPTS;
    }

    /** A rule keeps no row, or none that is there already. */
    private void ruledOut(RowQuery query) throws SQLException, NoRow {
        Step step = maker.steps().undo(query.sql());
        boolean offered = step.failure() == null && !step.of(0).isEmpty();
        if (offered && otherwise.apart()) {
            return;
        }
        Optional<Rule> rule = Ruled.conditional(maker.shapes().catalog(), shape);
        if (offered && rule.isPresent()) {
            throw new NoRow("rule " + rule.get().name().simple(), attempts > 1 ? attempts + " rows" : null);
        }
        nothing(query);
    }

    private String insert(RowQuery query) {
        return plain(query) + " returning " + MadeRow.returning(shape) + after;
    }

    private String plain(RowQuery query) {
        List<String> columns = query.columns();
        String values = columns.isEmpty()
                ? " default values"
                : columns.stream()
                        .map(Identifiers::quote)
                        .collect(Collectors.joining(", ", " (", ") overriding system value " + query.sql()));
        return "insert into " + shape.name() + values;
    }

    /** The server took the statement and made no row: there was none to be made, or somebody canceled it. */
    private void nothing(RowQuery query) throws SQLException, NoRow {
        Map<String, String> parts = query.parts();
        if (!parts.isEmpty()) {
            List<String> keys = List.copyOf(parts.keySet());
            Step step = maker.steps()
                    .ask(parts.values().stream().map(sql -> "(" + sql + ")").collect(Collectors.joining("; ")));
            for (int i = 0; step.failure() == null && i < keys.size(); i++) {
                if (step.of(i).isEmpty()) {
                    exhausted(keys.get(i), query);
                    return;
                }
            }
            if (step.failure() != null) { // a condition raises an error, if only where it stands alone
                refused = step.failure();
                otherwise.after(step.failure(), attempts);
                return;
            }
        }
        String triggers = blame.before();
        throw new NoRow(triggers.isEmpty() ? "a rule" : "trigger " + triggers, null, true);
    }

    private void exhausted(String what, RowQuery query) throws SQLException, NoRow {
        if (parents.anyAgain()) {
            return;
        }
        if (plan.passedOver > 0 && refused != null) {
            if (parents.hashed(refused)
                    || parents.richer(blame.bodies(refused, maker.hints(shape)))
                    || otherwise.asSomebodyElse(refused)) {
                return;
            }
            throw blame.noRow(refused, attempts);
        }
        if (plan.full) {
            plan.full = false;
            return;
        }
        boolean more = parents.fresh(what, query) || (room.isTaken(what) && widen(what, query));
        if (more || room.make(what) || trustTriggers()) {
            return;
        }
        String bodies = denied == null ? "" : blame.bodies(denied, maker.hints(shape));
        if (parents.lookedUpBy(bodies)) {
            return;
        }
        unmet = unmet.contains(what) ? unmet : what;
        if (!widen(what, query)) {
            boolean full = room.isTaken(unmet) && maker.hasRow(shape.name());
            if (!full && denied != null) { // rows that meet all of it were offered before
                if (parents.richer(bodies)) {
                    return;
                }
                throw blame.noRow(denied, attempts);
            }
            throw new NoRow(
                    full ? unmet + "; the rows that are there leave no value, and none of them can be deleted" : unmet,
                    "values of " + String.join(", ", query.columns()));
        }
    }

    /** What a trigger gives its value before the row is checked need not fit before. */
    private boolean trustTriggers() {
        return plan.trusted.addAll(maker.hints(shape).assigned(blame.beforeInsert()));
    }

    /** Where few values do not fit, many may. */
    private boolean widen(String what, RowQuery query) {
        Set<String> columns = new LinkedHashSet<>();
        query.conditions().stream()
                .filter(condition -> what.contains(condition.what()))
                .forEach(condition -> columns.addAll(condition.columns()));
        return widening.of(query.behind(columns)) || columns.stream().anyMatch(plan::passesOver);
    }
}
