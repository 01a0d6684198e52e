package dev.pgassay.catalog;

/** How long values of a column are compressed ({@code pg_attribute.attcompression}). */
public enum Compression implements Coded {
    /** PostgreSQL's own. */
    PGLZ('p'),
    /** LZ4. */
    LZ4('l');

    private final char code;

    Compression(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
