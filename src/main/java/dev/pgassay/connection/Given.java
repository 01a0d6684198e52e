package dev.pgassay.connection;

/**
 * A value and who gave it.
 *
 * @param origin in the words of a message: {@code PGPORT}, {@code sslmode in the URL}, {@code the default}
 */
record Given(String value, String origin) {

    /** Without the value: it may be a password. */
    @Override
    public String toString() {
        return origin;
    }
}
