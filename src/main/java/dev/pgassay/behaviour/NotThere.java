package dev.pgassay.behaviour;

/** The row that somebody has named is not there: no values help, but what puts it there. */
final class NotThere extends NoRow {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * There is no such row.
     *
     * @param remedy what to do about it, {@code name one of them}
     */
    NotThere(String stoppedBy, String remedy) {
        super(stoppedBy, null);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
