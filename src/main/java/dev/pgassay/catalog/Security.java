package dev.pgassay.catalog;

/** With whose privileges a routine runs ({@code pg_proc.prosecdef}). */
public enum Security implements Coded {
    /** The owner's. */
    DEFINER('t'),
    /** The caller's. */
    INVOKER('f');

    private final char code;

    Security(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
