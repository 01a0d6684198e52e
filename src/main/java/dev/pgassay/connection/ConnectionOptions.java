package dev.pgassay.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait: for the session (null is what connect_timeout or PGCONNECT_TIMEOUT say, else ten seconds), for a
 * statement and for a lock. Zero waits for ever.
 */
public record ConnectionOptions(@Nullable Duration connectTimeout, Duration statementTimeout, Duration lockTimeout) {

    /** Ten seconds for a session, sixty for a statement, five for a lock. */
    public static final ConnectionOptions DEFAULT =
            new ConnectionOptions(null, Duration.ofSeconds(60), Duration.ofSeconds(5));
}
