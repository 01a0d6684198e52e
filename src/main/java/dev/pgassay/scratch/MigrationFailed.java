package dev.pgassay.scratch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A migration that the server refused; the message has the place, the server's words and what had been applied before. */
public final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;
    private final String serverMessage;
    private final @Nullable String sqlState;
    private final transient List<Path> applied;

    MigrationFailed(
            String message,
            Origin at,
            String serverMessage,
            @Nullable String sqlState,
            List<Path> applied,
            Throwable cause) {
        super(message, cause);
        this.file = at.file();
        this.line = at.line();
        this.serverMessage = serverMessage;
        this.sqlState = sqlState;
        this.applied = List.copyOf(applied);
    }

    /** The file with the error; the included one when it is there. */
    public Path file() {
        return file;
    }

    /** The line of the error, or of the statement when the server does not say where in it. */
    public int line() {
        return line;
    }

    /** What the server said, with its severity, on one line or more. */
    public String serverMessage() {
        return serverMessage;
    }

    /** The server's SQLSTATE; null when no statement was at fault. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** The migrations that had been applied before. */
    public List<Path> applied() {
        return applied;
    }
}
