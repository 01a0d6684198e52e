package dev.pgassay.catalog;

/** Whether a routine may change its answer ({@code pg_proc.provolatile}). */
public enum Volatility implements Coded {
    /** The same answer for the same arguments, for ever. */
    IMMUTABLE('i'),
    /** The same answer within a statement. */
    STABLE('s'),
    /** Any answer at any time. */
    VOLATILE('v');

    private final char code;

    Volatility(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
