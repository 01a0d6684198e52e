package dev.pgassay.cli;

import dev.pgassay.connection.ConnectionOptions;
import dev.pgassay.connection.LiveDatabase;
import dev.pgassay.reader.ReadLimits;
import dev.pgassay.yaml.InvalidFile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which live database a command reads, and how long that may take. */
final class LiveArguments {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The live database: postgresql://… or jdbc:postgresql://… (default: DATABASE_URL, then PGHOST,"
                            + " PGSERVICE and the others that libpq knows).")
    private @Nullable String url;

    @Option(
            names = "--connect-timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for the connection (default: PGCONNECT_TIMEOUT, or 10).")
    private @Nullable Integer connect;

    @Option(
            names = "--statement-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long one statement may take (default: ${DEFAULT-VALUE}).")
    private int statement = 60;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long one statement may wait for a lock (default: ${DEFAULT-VALUE}).")
    private int lock = 5;

    boolean isGiven() {
        return url != null;
    }

    private boolean showsPassword() {
        return url != null && url.matches("(?s)[a-z:]+://[^/@]*:.*@.*|.*[?&]password=.*");
    }

    /** Warns of what is unsafe; throws {@link dev.pgassay.connection.InvalidConnection} when it cannot be used. */
    LiveDatabase database(Terminal terminal) {
        Duration patience = connect == null ? null : seconds("--connect-timeout", connect);
        LiveDatabase database = LiveDatabase.of(
                url, terminal.environment(), new ConnectionOptions(patience, limits().statement(), limits().lock()));
        if (showsPassword()) {
            terminal.note("warning: everybody on this machine can see the password of --url in the list of processes;"
                    + " DATABASE_URL, PGPASSWORD and .pgpass keep it");
        }
        database.warnings().forEach(warning -> terminal.note("warning: " + warning));
        return database;
    }

    ReadLimits limits() {
        return new ReadLimits(seconds("--statement-timeout", statement), seconds("--lock-timeout", lock));
    }

    private static Duration seconds(String option, int number) {
        if (number < 0 || number > 86_400) {
            throw new InvalidFile(
                    option + " is a number of seconds between 0, for no limit, and 86400; found " + number);
        }
        return Duration.ofSeconds(number);
    }
}
