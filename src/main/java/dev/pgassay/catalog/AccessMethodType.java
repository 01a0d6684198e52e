package dev.pgassay.catalog;

/** What an access method stores ({@code pg_am.amtype}). */
public enum AccessMethodType implements Coded {
    /** Tables and materialized views. */
    TABLE('t'),
    /** Indexes. */
    INDEX('i');

    private final char code;

    AccessMethodType(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
