package dev.pgassay.junit;

/**
 * What becomes of a class where no container engine answers and no server is named.
 *
 * @since 0.1.0
 */
public enum WithoutEngine {
    /** Its database is made by the embedded server, as on the command line. */
    EMBEDDED,
    /** It is skipped, with the reason in the report. */
    SKIP,
    /** Its tests fail, with what was tried and what helps. */
    FAIL
}
