package dev.pgassay.catalog;

/** What becomes of a replicated transaction that is still under way ({@code pg_subscription.substream}). */
public enum Streaming implements Coded {
    /** It is sent when it ends. */
    OFF('f'),
    /** It is sent at once and applied when it ends. */
    ON('t'),
    /** It is sent and applied at once (PostgreSQL 16). */
    PARALLEL('p');

    private final char code;

    Streaming(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
