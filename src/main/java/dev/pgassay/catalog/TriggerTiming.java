package dev.pgassay.catalog;

/** When a trigger fires in relation to its event. */
public enum TriggerTiming {
    /** Before the row or statement is handled. */
    BEFORE,
    /** Afterwards. */
    AFTER,
    /** In its place, on a view. */
    INSTEAD_OF
}
