package dev.pgassay.catalog;

/** How a cast is made ({@code pg_cast.castmethod}). */
public enum CastMethod implements Coded {
    /** By a function. */
    FUNCTION('f'),
    /** Not at all: the bytes are the same (WITHOUT FUNCTION). */
    BINARY('b'),
    /** Through the text of the value. */
    INOUT('i');

    private final char code;

    CastMethod(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
