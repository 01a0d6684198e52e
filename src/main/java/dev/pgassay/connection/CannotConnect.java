package dev.pgassay.connection;

import org.jspecify.annotations.Nullable;

/** No session with a live database could be had; the message says where, what the server or the network said, and one hint. */
public final class CannotConnect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotConnect(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
