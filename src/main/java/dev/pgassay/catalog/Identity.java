package dev.pgassay.catalog;

/** How an identity column takes a value that the statement gives ({@code pg_attribute.attidentity}). */
public enum Identity implements Coded {
    /** A given value is refused. */
    ALWAYS('a'),
    /** A given value is taken. */
    BY_DEFAULT('d');

    private final char code;

    Identity(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
