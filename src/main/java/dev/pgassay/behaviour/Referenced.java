package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that a new row is to reference: they are made before it, or promised where they can only come after it. */
final class Referenced {

    private final RowMaker maker;
    private final Map<ObjectName, Map<String, String>> promised = new HashMap<>();

    Referenced(RowMaker maker) {
        this.maker = maker;
    }

    /** What others were promised of a row of this table. */
    Map<String, String> promisedOf(TableShape shape) {
        return promised.getOrDefault(shape.name(), Map.of());
    }

    void forgetPromises() {
        promised.clear();
    }

    /** Makes the rows that a new row cannot do without; the tables are returned of which it must be made first. */
    List<TableShape> make(TableShape shape, RowPlan plan) throws SQLException, NoRow {
        for (ForeignKey key : plan.fixed.isEmpty() ? List.<ForeignKey>of() : shape.foreignKeys()) {
            wished(key, plan);
        }
        List<TableShape> later = new ArrayList<>();
        for (ForeignKey key : lacking(shape, plan)) {
            if (!plan.fixed.keySet().containsAll(key.columns())) {
                parent(shape, key, plan).ifPresent(later::add);
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
                throw behind(parent, e);
            } // one that may be null is judged with the row
        }
    }

    private boolean hasLike(TableShape parent, Map<String, String> wishes) throws SQLException {
        Step step = maker.steps().undo("select from " + parent.name() + " where " + Sql.equal(wishes) + " limit 1");
        return step.failure() != null || !step.of(0).isEmpty();
    }

    private static NoRow behind(TableShape parent, NoRow why) {
        return new NoRow("it needs a row of " + parent.name() + ", and there " + why.stoppedBy(), why.tried());
    }

    /** Makes a row that another needs; the table is returned where that must wait until the other is there. */
    private Optional<TableShape> parent(TableShape shape, ForeignKey key, RowPlan plan) throws SQLException, NoRow {
        TableShape parent = maker.shapes()
                .find(key.references().table())
                .orElseThrow(() -> new NoRow(
                        "foreign key " + key.name().simple() + ": "
                                + key.references().table() + " is no table",
                        null));
        if (maker.isUnderWay(parent.name())) {
            if (!key.deferrable() && !parent.name().equals(shape.name())) {
                throw new Circle(key);
            }
            promise(key, parent, plan);
            return Optional.empty();
        }
        try {
            maker.attempt(parent, Map.of());
            return Optional.empty();
        } catch (Circle e) {
            if (!key.deferrable()) {
                throw e;
            }
            promise(key, parent, plan);
            return Optional.of(parent);
        } catch (NoRow e) {
            throw behind(parent, e);
        }
    }

    /** The row will reference one that is yet to come, with a key that is settled now. */
    private void promise(ForeignKey key, TableShape parent, RowPlan plan) throws SQLException {
        Map<String, String> theirs = promised.computeIfAbsent(parent.name(), name -> new LinkedHashMap<>());
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.references().columns().get(i);
            String type = parent.column(column).type();
            List<String> values = maker.candidates().of(type);
            String value = theirs.computeIfAbsent(
                    column,
                    name -> "cast(" + Sql.literal(values.get(values.size() > 1 ? 1 : 0)) + " as "
                            + maker.candidates().base(type) + ")");
            plan.fixed.put(key.columns().get(i), value);
        }
        maker.steps().defer();
    }

    /** The foreign keys with nothing to reference yet that the row cannot do without and that nobody has given values. */
    private List<ForeignKey> lacking(TableShape shape, RowPlan plan) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        for (ForeignKey key : shape.foreignKeys()) {
            if (plan.requires(key)
                    && RowPlan.canBeGiven(shape, key.columns())
                    && !key.columns().stream().allMatch(column -> RowPlan.makesItself(shape.column(column)))
                    && !plan.fixed.keySet().containsAll(key.columns())
                    && !maker.hasRow(key.references().table())) {
                keys.add(key);
            }
        }
        return keys;
    }
}
