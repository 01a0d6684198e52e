package dev.pgassay.catalog;

/** Where a column or constraint comes from that is not simply its table's own ({@code attinhcount} and {@code attislocal}). */
public enum Inheritance implements Coded {
    /** From a parent only: it goes with the parent's. */
    INHERITED('i'),
    /** From a parent, and declared here as well: it stays without the parent. */
    MERGED('m');

    private final char code;

    Inheritance(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
