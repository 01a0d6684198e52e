package dev.pgassay.scratch;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** pgvector is fetched only for migrations that speak of it, as that may take the network. */
final class VectorNeed {
    private static final List<String> REMEDIES = List.of(
            "  remedies  a Docker engine (PGASSAY_SCRATCH=container uses an image with pgvector)",
            "            pgvector for PostgreSQL of the same major on this machine (Debian: postgresql-17-pgvector)",
            "            PGASSAY_PGVECTOR=DIR, with vector.so, vector.control and vector--*.sql in DIR",
            "            PGASSAY_SCRATCH=server with PGASSAY_SCRATCH_URL of a server that has pgvector");

    private static final Pattern MENTION = Pattern.compile("\\bvector\\b", Pattern.CASE_INSENSITIVE);
    private static final String NOT_SUPPORTED = "0A000";

    private final Server server;
    private final Sessions sessions;
    private @Nullable ScratchUnavailable reason;
    private boolean offered;

    VectorNeed(Server server, Sessions sessions) {
        this.server = server;
        this.sessions = sessions;
    }

    void provideIfMentioned(Migrations migrations) throws SQLException {
        if (!settled() && MENTION.matcher(migrations.text()).find()) {
            provide();
        }
    }

    /** Whether the failure came from pgvector's absence and that could be mended; throws if it could not. */
    boolean providedAfter(MigrationFailed failure) throws SQLException {
        boolean speaksOfIt = NOT_SUPPORTED.equals(failure.sqlState())
                && failure.serverMessage().contains("\"vector\"");
        if (!speaksOfIt || available()) {
            return false;
        }
        if (!settled() && provide()) {
            return true;
        }
        ScratchUnavailable why = reason();
        throw new ScratchUnavailable(
                "a migration needs the extension vector (pgvector), which " + server.description() + " does not offer\n"
                        + (why == null ? "" : why.getMessage() + "\n") + String.join("\n", REMEDIES) + "\n"
                        + failure.getMessage(),
                failure);
    }

    private synchronized boolean settled() {
        return offered;
    }

    private synchronized @Nullable ScratchUnavailable reason() {
        return reason;
    }

    private synchronized boolean provide() throws SQLException {
        if (!offered && !available()) {
            try {
                server.offerVector();
            } catch (ScratchUnavailable e) {
                reason = e;
            }
        }
        offered = true;
        return available();
    }

    private boolean available() throws SQLException {
        return !sessions.column("SELECT name FROM pg_catalog.pg_available_extensions WHERE name = 'vector'")
                .isEmpty();
    }
}
