package dev.pgassay.scratch;

import org.jspecify.annotations.Nullable;

/** No scratch database could be had, so nothing can be said about a schema; the message tells what was tried and what helps. */
public final class ScratchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScratchUnavailable(String message) {
        super(message);
    }

    /** A message that says what was tried, and what came of it. */
    public ScratchUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
