package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a deferred constraint trigger wants in another table before the transaction ends: an order's first item, the two sides
 * of a journal. The row may have to be finished behind them: a draft that is posted.
 */
final class Companion {

    private static final int ENDINGS = 8;
    private static final long EACH_SECONDS = 2;
    /** So many refusals are looked into that say something else. */
    private static final int REFUSALS = 3;

    private final RowMaker maker;
    private final TableShape shape;
    private final Set<String> refusals = new HashSet<>();

    Companion(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /**
     * The row of the statement, beside those that reference it; null when no such trigger refused it, or none helps.
     *
     * @param failure why it was refused
     */
    @Nullable
    MadeRow forTrigger(Failure failure, String insert) throws SQLException {
        String body = new Blame(shape, maker.limits()).deferred(failure, maker.hints(shape));
        if (body.isEmpty() || refusals.size() == REFUSALS || !refusals.add(failure.message())) {
            return null;
        }
        Set<ObjectName> before = maker.withRows();
        maker.steps().mark();
        maker.steps().defer();
        Step step = maker.steps().keep(insert);
        if (step.failure() == null && step.of(0).size() == 1) {
            MadeRow row = MadeRow.of(shape, step.of(0).get(0));
            MadeRow finished = beside(row, body);
            if (finished != null) {
                maker.steps().stay();
                return finished;
            }
        }
        maker.steps().back();
        maker.undone(before);
        return null;
    }

    private @Nullable MadeRow beside(MadeRow row, String body) throws SQLException {
        List<TableShape> others = maker.shapes().referencing(shape.name()).stream()
                .filter(other ->
                        body.contains(Objects.requireNonNull(other.name().name())))
                .toList();
        for (String ending : others.isEmpty() ? List.<String>of() : endings(row, body)) {
            for (TableShape other : others) {
                if (maker.wanted.isSearched(shape, () -> referencing(other, row, body, ending))) {
                    return ending.isEmpty() ? row : again(row);
                }
            }
        }
        return null;
    }

    /** What may have to be done to the row in the end: nothing, or what it names of the row gets another value. */
    private List<String> endings(MadeRow row, String body) throws SQLException {
        List<String> endings = new ArrayList<>(List.of(""));
        for (Gate gate : shape.key().isEmpty() ? Set.<Gate>of() : new Gates(row, maker, body).all()) {
            if (gate.key() == null && shape.key().stream().noneMatch(gate.values()::containsKey)) {
                String values = gate.values().entrySet().stream()
                        .map(each -> Identifiers.quote(each.getKey()) + " = " + each.getValue())
                        .collect(Collectors.joining(", "));
                endings.add(
                        "; update " + shape.only() + " pgassay_t set " + values + " where " + row.where("pgassay_t"));
            }
        }
        return endings.stream().limit(ENDINGS).toList();
    }

    private boolean referencing(TableShape other, MadeRow row, String body, String ending) throws SQLException {
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
        Set<ObjectName> before = maker.withRows();
        maker.steps().mark();
        try {
            MadeRow made = new RowInsert(maker, other, plan, null, ending + "; " + Steps.IMMEDIATE)
                    .run(System.nanoTime() + EACH_SECONDS * 1_000_000_000L);
            if (maker.steps().settle().failure() == null) {
                maker.wasMade(other);
                maker.wanted.add(made, row);
                maker.steps().stay();
                return true;
            }
        } catch (NoRow e) {
            // the trigger's own message is what people get to see
        }
        maker.steps().back();
        maker.undone(before);
        return false;
    }

    /** The row as it is in the end. */
    private MadeRow again(MadeRow row) throws SQLException {
        Step step = maker.steps()
                .undo("select " + MadeRow.returning(shape) + " from " + shape.only() + " pgassay_t where "
                        + row.where("pgassay_t"));
        return step.failure() == null && step.of(0).size() == 1
                ? MadeRow.of(shape, step.of(0).get(0)).with(row.beside())
                : row;
    }
}
