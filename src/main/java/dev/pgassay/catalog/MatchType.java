package dev.pgassay.catalog;

/** How a foreign key of several columns treats nulls ({@code pg_constraint.confmatchtype}). */
public enum MatchType implements Coded {
    /** Any null satisfies it. */
    SIMPLE('s'),
    /** All columns are null or none is. */
    FULL('f'),
    /** Reserved by PostgreSQL. */
    PARTIAL('p');

    private final char code;

    MatchType(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
