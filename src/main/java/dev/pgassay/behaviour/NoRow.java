package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Difference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No row could be made for a table; the message names the constraint or trigger that stopped it. */
class NoRow extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable String tried;
    private final boolean canceled;
    private final transient List<ObjectName> needed;
    private boolean ofSeveral;

    NoRow(String stoppedBy, @Nullable String tried) {
        this(stoppedBy, tried, false);
    }

    NoRow(String stoppedBy, @Nullable String tried, boolean canceled) {
        this(stoppedBy, tried, canceled, List.of());
    }

    NoRow(String stoppedBy, @Nullable String tried, boolean canceled, List<ObjectName> needed) {
        super(stoppedBy);
        this.tried = tried;
        this.canceled = canceled;
        this.needed = needed;
    }

    /** The same, said by a trigger that looks at more than the row: another row alone need not help. */
    NoRow ofSeveral(boolean several) {
        ofSeveral = several;
        return this;
    }

    boolean isOfSeveral() {
        return ofSeveral;
    }

    /** The same for a table that needs a row of the one that it was said of. */
    NoRow behind(ObjectName table) {
        return new NoRow(String.valueOf(getMessage()), tried, false, after(table)).ofSeveral(ofSeveral);
    }

    /** The tables that need a row of one another, down to the one that it stopped in. */
    final List<ObjectName> after(ObjectName table) {
        List<ObjectName> all = new ArrayList<>(List.of(table));
        all.addAll(needed);
        return all;
    }

    /** The table that it stopped in, when it is said of this one. */
    ObjectName place(ObjectName table) {
        return needed.isEmpty() ? table : needed.get(needed.size() - 1);
    }

    @Nullable
    String tried() {
        return tried;
    }

    String stoppedBy() {
        return needed.isEmpty() ? String.valueOf(getMessage()) : needs() + ", and there " + getMessage();
    }

    /** What it needs a row of, and where that ends. */
    private String needs() {
        return "it needs a row of " + needed.get(0)
                + (needed.size() == 1 ? "" : " and so one of " + needed.get(needed.size() - 1));
    }

    /** Whether the server took the row and kept none: that is no lack of a good row. */
    boolean canceled() {
        return canceled;
    }

    /**
     * What stopped it.
     *
     * @param told what was said of the table that it stopped in, or null
     */
    List<Difference> facts(@Nullable String told) {
        if (!needed.isEmpty() && String.valueOf(getMessage()).equals(told)) {
            return List.of(new Difference("stopped by", null, needs() + ", which could not be made either"));
        }
        Difference stopped = new Difference("stopped by", null, stoppedBy());
        return tried == null ? List.of(stopped) : List.of(stopped, new Difference("tried", null, tried));
    }
}
