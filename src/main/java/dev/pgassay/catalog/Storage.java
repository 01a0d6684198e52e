package dev.pgassay.catalog;

/** Where long values of a column or type are kept ({@code pg_attribute.attstorage}, {@code pg_type.typstorage}). */
public enum Storage implements Coded {
    /** In the row, as they are. */
    PLAIN('p'),
    /** Outside the row, as they are. */
    EXTERNAL('e'),
    /** Compressed, and outside the row if need be. */
    EXTENDED('x'),
    /** Compressed, and outside the row as a last resort. */
    MAIN('m');

    private final char code;

    Storage(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
