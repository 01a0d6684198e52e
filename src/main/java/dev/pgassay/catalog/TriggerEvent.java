package dev.pgassay.catalog;

/** A statement that fires a trigger. */
public enum TriggerEvent {
    /** INSERT. */
    INSERT,
    /** UPDATE. */
    UPDATE,
    /** DELETE. */
    DELETE,
    /** TRUNCATE. */
    TRUNCATE
}
