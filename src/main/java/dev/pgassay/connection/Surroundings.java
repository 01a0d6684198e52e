package dev.pgassay.connection;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where libpq's files are by default, and as whom the process runs; a test has others. */
record Surroundings(Map<String, String> environment, Path home, String user, boolean windows) {

    static Surroundings here(Map<String, String> environment) {
        return new Surroundings(
                environment,
                Path.of(System.getProperty("user.home", ".")),
                System.getProperty("user.name", ""),
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows"));
    }

    /** What a variable says; an empty one says nothing. */
    Optional<String> variable(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    Path passwordFile() {
        return windows ? folder().resolve("pgpass.conf") : home.resolve(".pgpass");
    }

    Path serviceFile() {
        return windows ? folder().resolve(".pg_service.conf") : home.resolve(".pg_service.conf");
    }

    /** Of root.crt, root.crl, postgresql.crt and postgresql.key. */
    Path folder() {
        return windows
                ? variable("APPDATA").map(Path::of).orElse(home).resolve("postgresql")
                : home.resolve(".postgresql");
    }

    /** A path that somebody wrote. */
    Path path(String text) {
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
    }
}
