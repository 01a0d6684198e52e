package dev.pgassay.scratch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the surroundings are, in one place, so that tests can have others. */
record Machine(Map<String, String> env, String system, String architecture, Path home, Path temporary) {

    static Machine here() {
        return new Machine(
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
    }

    Optional<Path> command(String name) {
        for (String folder : env.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    boolean linux() {
        return system.toLowerCase(Locale.ROOT).contains("linux");
    }

    boolean mac() {
        return system.toLowerCase(Locale.ROOT).contains("mac");
    }

    boolean alpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    boolean arm() {
        return architecture.equals("aarch64") || architecture.equals("arm64");
    }

    boolean intel() {
        return architecture.equals("amd64") || architecture.equals("x86_64");
    }

    /** Where things are kept from run to run. */
    Path cache() {
        return variable("PGASSAY_CACHE")
                .map(Path::of)
                .or(() -> variable("XDG_CACHE_HOME").map(folder -> Path.of(folder, "pgassay")))
                .orElse(home.resolve(".cache").resolve("pgassay"))
                .toAbsolutePath();
    }
}
