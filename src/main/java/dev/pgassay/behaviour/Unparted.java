package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.util.List;

/** A partitioned table that has no partition: no values help there. */
final class Unparted extends NoRow {

    private static final long serialVersionUID = 1;

    Unparted() {
        this(List.of());
    }

    private Unparted(List<ObjectName> needed) {
        super("it is partitioned, and has no partition that a row could go into", null, false, needed);
    }

    @Override
    NoRow behind(ObjectName table) {
        return new Unparted(after(table));
    }
}
