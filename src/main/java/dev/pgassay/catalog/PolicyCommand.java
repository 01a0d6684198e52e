package dev.pgassay.catalog;

/** The statements that a policy applies to ({@code pg_policy.polcmd}). */
public enum PolicyCommand implements Coded {
    /** Every command. */
    ALL('*'),
    /** SELECT. */
    SELECT('r'),
    /** INSERT. */
    INSERT('a'),
    /** UPDATE. */
    UPDATE('w'),
    /** DELETE. */
    DELETE('d');

    private final char code;

    PolicyCommand(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
