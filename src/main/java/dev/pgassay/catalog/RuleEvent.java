package dev.pgassay.catalog;

/** The statement that a rule rewrites ({@code pg_rewrite.ev_type}). */
public enum RuleEvent implements Coded {
    /** INSERT. */
    INSERT('3'),
    /** UPDATE. */
    UPDATE('2'),
    /** DELETE. */
    DELETE('4');

    private final char code;

    RuleEvent(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
