package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ObjectName;
import java.util.List;

/** What stops a row is nothing that other values help against: no partition, a check that is false, a row that somebody names and that is not there. */
final class BeyondValues extends NoRow {

    private static final long serialVersionUID = 1;

    private static final String NEVER = "false";

    private final String remedy;

    /**
     * There can be no such row.
     *
     * @param remedy what to do about it, {@code name one of them}, or nothing
     */
    BeyondValues(String stoppedBy, String remedy) {
        this(stoppedBy, remedy, List.of());
    }

    private BeyondValues(String stoppedBy, String remedy, List<ObjectName> needed) {
        super(stoppedBy, null, false, needed);
        this.remedy = remedy;
    }

    /** Looks whether a table can have a row at all. */
    static void check(TableShape shape, RowPlan plan, Candidates candidates) throws NoRow {
        if (shape.isPartitioned() && shape.partitions().isEmpty()) {
            throw new BeyondValues(
                    "it is partitioned, and has no partition that a row could go into",
                    "create a partition of " + shape.name() + " in a migration");
        }
        for (var check : shape.checks()) {
            if (check.expression().equals(NEVER)) {
                throw new BeyondValues(
                        "check constraint " + check.name().simple() + ": " + NEVER + ", which no row meets", "");
            }
        }
        valued(shape, plan, candidates);
    }

    private static void valued(TableShape shape, RowPlan plan, Candidates candidates) throws NoRow {
        for (Column column : shape.columns()) {
            String name = column.name().simple();
            if (!RowPlan.makesItself(column)
                    && plan.isRequired(column)
                    && !plan.fixed.containsKey(name)
                    && candidates.of(column.type()).isEmpty()) {
                throw new NoRow("column " + name + ": type " + column.type() + " has no value", null);
            }
        }
    }

    @Override
    NoRow behind(ObjectName table) {
        return new BeyondValues(String.valueOf(getMessage()), remedy, after(table));
    }

    /** What to do about it, with what joins it to something else. */
    String remedyOr() {
        return remedy.isEmpty() ? "" : remedy + ", or ";
    }
}
