package dev.pgassay.catalog;

/** Who knows the rules of a language ({@code pg_database.datlocprovider}). */
public enum LocaleProvider implements Coded {
    /** PostgreSQL itself (PostgreSQL 17). */
    BUILTIN('b'),
    /** The C library. */
    LIBC('c'),
    /** The ICU library (PostgreSQL 15). */
    ICU('i');

    private final char code;

    LocaleProvider(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
