package dev.pgassay.finding;

/** In which way something is not as expected. */
public enum Problem {
    /** It is expected and not there. */
    MISSING,
    /** It is there and not expected. */
    UNEXPECTED,
    /** It is there and not as expected. */
    DIFFERENT,
    /** It could not be seen. */
    UNKNOWN
}
