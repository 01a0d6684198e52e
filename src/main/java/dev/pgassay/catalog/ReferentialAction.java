package dev.pgassay.catalog;

/** What a foreign key does when the referenced row changes ({@code pg_constraint.confdeltype}). */
public enum ReferentialAction implements Coded {
    /** Fails at the end of the statement or transaction. */
    NO_ACTION('a'),
    /** Fails at once. */
    RESTRICT('r'),
    /** Follows. */
    CASCADE('c'),
    /** Sets the referencing columns to null. */
    SET_NULL('n'),
    /** Sets the referencing columns to their defaults. */
    SET_DEFAULT('d');

    private final char code;

    ReferentialAction(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
