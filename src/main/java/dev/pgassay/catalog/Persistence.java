package dev.pgassay.catalog;

/** How long the rows of a table last ({@code pg_class.relpersistence}). */
public enum Persistence implements Coded {
    /** Written ahead and kept. */
    PERMANENT('p'),
    /** Not written ahead; empty after a crash. */
    UNLOGGED('u'),
    /** Gone with the session. */
    TEMPORARY('t');

    private final char code;

    Persistence(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
