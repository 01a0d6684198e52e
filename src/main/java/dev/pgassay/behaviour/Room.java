package dev.pgassay.behaviour;

import java.sql.SQLException;

/** Makes room for a row where those that are there have all values that there are. */
final class Room {

    private static final int ROOMS = 5;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private boolean made;

    Room(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
    }

    /** Whether what no values meet is a key that rows have. */
    boolean isTaken(String what) {
        return plan.taken.values().stream()
                .anyMatch(taken -> what.contains(taken.what()) && !taken.what().startsWith(GeneratedKey.WHAT));
    }

    /** One of the rows goes, and its values are the new row's; false where none does, or one has gone already. */
    boolean make(String what) throws SQLException {
        boolean may = maker.makesRoom && isTaken(what) && !shape.isPartitioned() && !isHeldLater();
        for (int i = 0; may && !made && i < ROOMS; i++) {
            made = maker.steps()
                            .keep("delete from " + shape.only() + " where ctid = (select ctid from " + shape.only()
                                    + " offset " + i + " limit 1)")
                            .failure()
                    == null;
            if (made) {
                return true;
            }
        }
        return false;
    }

    /** Whether it would be said only in the end that a row of this table has to stay. */
    private boolean isHeldLater() {
        return maker.steps().isDeferred()
                && maker.shapes().referencing(shape.name()).stream()
                        .flatMap(other -> other.foreignKeys().stream())
                        .anyMatch(key ->
                                key.deferrable() && key.references().table().equals(shape.name()));
    }
}
