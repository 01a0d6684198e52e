package dev.pgassay.scratch;

/** The database cannot be reached, so nothing can be said about the migrations. */
final class ConnectionLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectionLost(String message, Throwable cause) {
        super(message, cause);
    }
}
