package dev.pgassay.catalog;

/** What sort of objects default privileges are for ({@code pg_default_acl.defaclobjtype}). */
public enum DefaultPrivilegeObjects implements Coded {
    /** Tables, views and materialized views. */
    TABLES('r'),
    /** Sequences. */
    SEQUENCES('S'),
    /** Functions and procedures. */
    ROUTINES('f'),
    /** Types and domains. */
    TYPES('T'),
    /** Schemas. */
    SCHEMAS('n'),
    /** Large objects (PostgreSQL 18). */
    LARGE_OBJECTS('L');

    private final char code;

    DefaultPrivilegeObjects(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
