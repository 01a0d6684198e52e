package dev.pgassay.connection;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that people use, as a URL, {@code DATABASE_URL}, a service or libpq's environment name it. */
public final class LiveDatabase {
    private final Target target;
    private final ConnectionOptions options;

    private LiveDatabase(Target target, ConnectionOptions options) {
        this.target = target;
        this.options = options;
    }

    /**
     * Reads what was given, {@code postgresql://me@db.example/app} for example, and connects to nothing yet; null leaves it to
     * the environment. Throws {@link InvalidConnection} for what cannot be used: a URL that cannot be read, an unknown
     * parameter, a service that there is not.
     */
    public static LiveDatabase of(@Nullable String url, Map<String, String> environment, ConnectionOptions options) {
        return of(url, Surroundings.here(environment), options);
    }

    static LiveDatabase of(@Nullable String url, Surroundings surroundings, ConnectionOptions options) {
        return new LiveDatabase(Target.of(Settings.of(url, surroundings), options), options);
    }

    /** Opens a session that leaves nothing behind. Throws {@link CannotConnect} when none can be had. */
    public Connection open() {
        return new Search(target, options).session();
    }

    /** Where it is and as whom it is entered, {@code me@db.example:5432/app}; never a password. */
    public String shown() {
        return target.toString();
    }

    /** What was given and is not used, a sentence each: a password file that others may read. */
    public List<String> warnings() {
        return target.passwords().warning().stream().toList();
    }

    /** How long to wait for what. */
    public ConnectionOptions options() {
        return options;
    }

    @Override
    public String toString() {
        return shown();
    }
}
