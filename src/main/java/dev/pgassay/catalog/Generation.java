package dev.pgassay.catalog;

/** Where the value of a generated column is kept ({@code pg_attribute.attgenerated}). */
public enum Generation implements Coded {
    /** In the row. */
    STORED('s'),
    /** Nowhere: it is computed when read (PostgreSQL 18). */
    VIRTUAL('v');

    private final char code;

    Generation(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
