package dev.pgassay.connection;

/** What was given to connect with cannot be used as it is; the message says what, where it stands and what helps, never a password. */
public final class InvalidConnection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidConnection(String message) {
        super(message);
    }
}
