package dev.pgassay.catalog;

/** A statement whose effects a publication sends on. */
public enum PublishedOperation {
    /** INSERT. */
    INSERT,
    /** UPDATE. */
    UPDATE,
    /** DELETE. */
    DELETE,
    /** TRUNCATE. */
    TRUNCATE
}
