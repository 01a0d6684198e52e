package dev.pgassay.connection;

/**
 * Why one place did not do.
 *
 * @param said the server's own words, or nothing
 */
record Reason(String what, String said, String hint) {}
