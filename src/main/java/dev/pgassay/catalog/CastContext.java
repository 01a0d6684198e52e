package dev.pgassay.catalog;

/** Where a cast is made ({@code pg_cast.castcontext}). */
public enum CastContext implements Coded {
    /** Only where CAST or :: asks for it. */
    EXPLICIT('e'),
    /** Where a value is assigned to a column too. */
    ASSIGNMENT('a'),
    /** Anywhere. */
    IMPLICIT('i');

    private final char code;

    CastContext(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
