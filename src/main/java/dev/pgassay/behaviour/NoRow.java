package dev.pgassay.behaviour;

import dev.pgassay.finding.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No row could be made for a table; the message names the constraint or trigger that stopped it. */
class NoRow extends Exception {

    private static final long serialVersionUID = 1;

    private final @Nullable String tried;
    private final boolean canceled;

    NoRow(String stoppedBy, @Nullable String tried) {
        this(stoppedBy, tried, false);
    }

    NoRow(String stoppedBy, @Nullable String tried, boolean canceled) {
        super(stoppedBy);
        this.tried = tried;
        this.canceled = canceled;
    }

    @Nullable
    String tried() {
        return tried;
    }

    String stoppedBy() {
        return String.valueOf(getMessage());
    }

    /** Whether the server took the row and kept none: that is no lack of a good row. */
    boolean canceled() {
        return canceled;
    }

    List<Difference> facts() {
        Difference stopped = new Difference("stopped by", null, stoppedBy());
        return tried == null ? List.of(stopped) : List.of(stopped, new Difference("tried", null, tried));
    }
}
