package dev.pgassay.cli;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a live database the last time, with the fingerprint that its catalogs had then. It is kept in the user's cache,
 * a file for each database and whatever it was held against.
 */
final class LastVerdict {

    private static final int HEAD = 4; // version, fingerprint, moment, status

    private final Path file;
    private final List<String> kept;

    private LastVerdict(Path file, List<String> kept) {
        this.file = file;
        this.kept = kept;
    }

    /**
     * The last verdict, if any.
     *
     * @param question all that makes it another verdict
     */
    static LastVerdict of(Map<String, String> environment, List<String> question) {
        Path file = folder(environment).resolve(digest(String.join("\n", question)) + ".txt");
        List<String> lines = read(file);
        boolean usable = lines.size() > HEAD && lines.get(0).equals(version());
        return new LastVerdict(file, usable ? lines : List.of());
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of(); // one that cannot be read is none: the catalog is read instead
        }
    }

    private static Path folder(Map<String, String> environment) {
        String cache = environment.getOrDefault("PGASSAY_CACHE", "");
        if (!cache.isEmpty()) {
            return Path.of(cache, "verdicts");
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path user = xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return user.resolve("pgassay").resolve("verdicts");
    }

    /** With the moment it was built: two builds of one version may say different things. */
    private static String version() {
        return "pgassay " + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "") + " "
                + built();
    }

    private static String built() {
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? ""
                    : Files.getLastModifiedTime(Path.of(source.getLocation().toURI()))
                            .toString();
        } catch (IOException | URISyntaxException e) {
            return UUID.randomUUID().toString(); // an unknown build is never the one of before
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Nullable
    String fingerprint() {
        return kept.isEmpty() ? null : kept.get(1);
    }

    /** When it was, {@code 2026-11-21T10:15:30Z}. */
    String when() {
        return kept.get(2);
    }

    ExitStatus status() {
        return ExitStatus.valueOf(kept.get(3));
    }

    List<String> lines() {
        return kept.subList(HEAD, kept.size());
    }

    void remember(String fingerprint, List<String> lines, ExitStatus status) {
        List<String> all = new ArrayList<>(List.of(
                version(),
                fingerprint,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                status.name()));
        lines.forEach(line -> all.add(line.replaceAll("\u001b\\[\\d+m", ""))); // who reads it may have no colours
        makeFolder();
        WholeFile.write(file, String.join("\n", all) + "\n");
    }

    /** It is the user's alone: the lines tell of a live database. */
    private void makeFolder() {
        Path folder = Objects.requireNonNull(file.getParent());
        try {
            Path cache = Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            if (!Files.isDirectory(folder)) {
                boolean posix = Files.getFileStore(cache).supportsFileAttributeView("posix");
                Files.createDirectory(
                        folder,
                        posix
                                ? new FileAttribute<?>[] {
                                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                                }
                                : new FileAttribute<?>[0]);
            }
        } catch (IOException e) {
            throw new InvalidFile(folder + "  cannot be made: " + WholeFile.reason(e));
        }
    }
}
