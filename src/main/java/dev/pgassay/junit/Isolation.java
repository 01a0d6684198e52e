package dev.pgassay.junit;

/**
 * Who shares a scratch database.
 *
 * @since 0.1.0
 */
public enum Isolation {
    /** The tests of a class, with those of its nested classes: one clone for all of them. */
    CLASS,
    /** Nobody: each test has a clone of its own, which goes when the test ends. */
    METHOD
}
