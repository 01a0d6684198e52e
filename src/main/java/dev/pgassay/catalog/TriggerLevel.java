package dev.pgassay.catalog;

/** How often a trigger fires. */
public enum TriggerLevel {
    /** Once for each row. */
    ROW,
    /** Once for each statement. */
    STATEMENT
}
