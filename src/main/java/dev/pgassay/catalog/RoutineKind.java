package dev.pgassay.catalog;

/** What a routine is ({@code pg_proc.prokind}). */
public enum RoutineKind implements Coded {
    /** A function. */
    FUNCTION('f'),
    /** A procedure. */
    PROCEDURE('p'),
    /** An aggregate. */
    AGGREGATE('a'),
    /** A window function. */
    WINDOW('w');

    private final char code;

    RoutineKind(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
