package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Trigger;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row that a deferred constraint trigger wants in another table before the transaction ends: an order's first item. */
final class Companion {

    private final RowMaker maker;
    private final TableShape shape;
    private boolean tried;

    Companion(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /** The row of the statement, beside one that references it; null when no such trigger refused it, or none helps. */
    @Nullable
    MadeRow forTrigger(List<Trigger> triggers, String insert) throws SQLException {
        if (triggers.isEmpty() || tried) {
            return null;
        }
        tried = true;
        String body = maker.hints(shape).body(triggers.get(0));
        maker.steps().mark();
        maker.steps().defer();
        Step step = maker.steps().keep(insert);
        if (step.failure() == null && step.of(0).size() == 1) {
            MadeRow row = MadeRow.of(shape, step.of(0).get(0));
            for (TableShape other : maker.shapes().referencing(shape.name())) {
                if (body.contains(Objects.requireNonNull(other.name().name())) && referencing(other, row, body)) {
                    maker.steps().stay();
                    return row;
                }
            }
        }
        maker.steps().back();
        return null;
    }

    private boolean referencing(TableShape other, MadeRow row, String body) throws SQLException {
        RowPlan plan = new RowPlan(other, maker.candidates(), maker.hints(other));
        plan.full = false;
        plan.bodies.add(body);
        for (ForeignKey key : other.foreignKeys()) {
            for (int i = 0;
                    key.references().table().equals(shape.name())
                            && i < key.columns().size();
                    i++) {
                plan.fixed.put(
                        key.columns().get(i), row.sql(key.references().columns().get(i)));
            }
        }
        maker.hints(other).named(body).stream()
                .filter(column -> RowPlan.canBeGiven(other.column(column)) && !plan.fixed.containsKey(column))
                .forEach(plan.varied::add);
        plan.demanded.addAll(plan.varied);
        try {
            MadeRow made = new RowInsert(maker, other, plan, null, "; " + Steps.IMMEDIATE).run();
            maker.wasMade(other);
            maker.wanted.add(made, row);
            return maker.steps().settle().failure() == null;
        } catch (NoRow e) {
            return false; // the trigger's own message is what people get to see
        }
    }
}
