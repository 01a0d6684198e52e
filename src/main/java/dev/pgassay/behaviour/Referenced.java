package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that a new row is to reference: they are made before it, or promised where they can only come after it. */
final class Referenced {

    private final RowMaker maker;
    private final Promises promises;

    Referenced(RowMaker maker) {
        this.maker = maker;
        this.promises = new Promises(maker);
    }

    Promises promises() {
        return promises;
    }

    /** Makes the rows that a new row cannot do without; the tables are returned of which it must be made first. */
    List<TableShape> make(TableShape shape, RowPlan plan) throws SQLException, NoRow {
        Set<String> given = maker.sample(shape).keySet();
        for (ForeignKey key : plan.fixed.isEmpty() ? List.<ForeignKey>of() : shape.foreignKeys()) {
            boolean theirs = maker.isAsGiven() ? maker.gives(shape, key) : given.containsAll(key.columns());
            if (!theirs) { // what people point at is theirs to have
                wished(key, plan);
            }
        }
        List<TableShape> later = new ArrayList<>();
        for (ForeignKey key : shape.foreignKeys()) {
            if (!isToBeGiven(key, shape, plan)) {
                continue;
            }
            TableShape parent = parent(key);
            if (!maker.hasRow(parent.name())) {
                make(shape, key, parent, plan).ifPresent(later::add);
            } else if (isInUse(shape, key)) {
                promises.make(key, shape, parent, plan);
                later.add(parent);
            }
        }
        return later;
    }

    /** A value that is given and a part of a foreign key is a wish of what is referenced, which may hand it on in turn. */
    private void wished(ForeignKey key, RowPlan plan) throws SQLException, NoRow {
        Map<String, String> wishes = plan.keys.given(key);
        TableShape parent = maker.shapes().find(key.references().table()).orElse(null);
        if (wishes.isEmpty() || parent == null || maker.isUnderWay(parent.name()) || hasLike(parent, wishes)) {
            return;
        }
        try {
            maker.attempt(parent, wishes);
        } catch (Circle e) {
            throw e;
        } catch (NoRow e) {
            if (plan.requires(key)) {
                throw e.behind(parent.name());
            } // one that may be null is judged with the row
        }
    }

    private boolean hasLike(TableShape parent, Map<String, String> wishes) throws SQLException {
        Step step = maker.steps().undo("select from " + parent.name() + " where " + Sql.equal(wishes) + " limit 1");
        return step.failure() != null || !step.of(0).isEmpty();
    }

    private TableShape parent(ForeignKey key) throws NoRow {
        return maker.shapes()
                .find(key.references().table())
                .orElseThrow(() -> new NoRow(
                        "foreign key " + key.name().simple() + ": "
                                + key.references().table() + " is no table",
                        null));
    }

    /** Makes a row that another needs; the table is returned where that must wait until the other is there. */
    private Optional<TableShape> make(TableShape shape, ForeignKey key, TableShape parent, RowPlan plan)
            throws SQLException, NoRow {
        if (maker.isUnderWay(parent.name())) {
            if (!key.deferrable() && !parent.name().equals(shape.name())) {
                throw new Circle(key);
            }
            if (!promises.canBeMade(key)) {
                throw new NoRow("it needs the row of " + parent.name() + " that is being made", null);
            }
            promises.make(key, shape, parent, plan);
            return Optional.empty();
        }
        try {
            maker.attempt(parent, Map.of());
            return Optional.empty();
        } catch (Circle e) {
            if (!key.deferrable()) {
                throw e;
            }
            promises.make(key, shape, parent, plan);
            return Optional.of(parent);
        } catch (NoRow e) {
            throw e.behind(parent.name());
        }
    }

    /** Whether a row cannot do without what a foreign key references, and nobody has given its values. */
    private static boolean isToBeGiven(ForeignKey key, TableShape shape, RowPlan plan) {
        return plan.requires(key)
                && RowPlan.canBeGiven(shape, key.columns())
                && !key.columns().stream().allMatch(column -> RowPlan.makesItself(shape.column(column)))
                && !plan.fixed.keySet().containsAll(key.columns());
    }

    /** Whether in a ring no two rows may reference the same, and there is none that none references yet. */
    private boolean isInUse(TableShape shape, ForeignKey key) throws SQLException {
        ObjectName parent = key.references().table();
        if (!key.deferrable() || parent.equals(shape.name()) || !maker.shapes().requires(parent, shape.name())) {
            return false;
        }
        List<String> columns = key.columns().stream().map(Identifiers::quote).toList();
        List<String> free = new ArrayList<>();
        for (UniqueKey unique : shape.uniques()) {
            if (unique.predicate() == null && columns.containsAll(unique.keys())) {
                free.add("not exists (select from " + shape.name() + " pgassay_t where "
                        + unique.keys().stream()
                                .map(column -> "pgassay_t." + column + " = pgassay_p."
                                        + Identifiers.quote(
                                                key.references().columns().get(columns.indexOf(column))))
                                .collect(Collectors.joining(" and "))
                        + ")");
            }
        }
        if (free.isEmpty()) {
            return false;
        }
        Step step = maker.steps()
                .undo("select from " + parent + " pgassay_p where " + String.join(" and ", free) + " limit 1");
        return step.failure() == null && step.of(0).isEmpty();
    }
}
