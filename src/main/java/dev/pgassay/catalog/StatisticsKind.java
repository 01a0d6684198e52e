package dev.pgassay.catalog;

/** What extended statistics count ({@code pg_statistic_ext.stxkind}). */
public enum StatisticsKind implements Coded {
    /** Distinct combinations. */
    NDISTINCT('d'),
    /** Functional dependencies. */
    DEPENDENCIES('f'),
    /** Most common values. */
    MCV('m');

    private final char code;

    StatisticsKind(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
