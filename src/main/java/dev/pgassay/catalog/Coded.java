package dev.pgassay.catalog;

/** A constant that the server's catalogs hold as one letter. */
public interface Coded {
    /** The letter in the catalog. */
    char code();
}
