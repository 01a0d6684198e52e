package dev.pgassay.catalog;

/** Who sorts ({@code pg_collation.collprovider}). */
public enum CollationProvider implements Coded {
    /** PostgreSQL itself (since 17). */
    BUILTIN('b'),
    /** The operating system. */
    LIBC('c'),
    /** ICU. */
    ICU('i');

    private final char code;

    CollationProvider(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
