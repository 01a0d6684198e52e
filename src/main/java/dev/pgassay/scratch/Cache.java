package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that is kept from run to run; what is in it under a final name is complete. */
record Cache(Path folder) {
    private static final Duration STALE = Duration.ofHours(6);

    /** Makes the folder where that is possible. Throws {@link ScratchUnavailable}. */
    static Cache of(Machine machine, RunAs runAs) {
        Path wanted = machine.cache();
        try {
            Files.createDirectories(wanted);
            if (runAs.uid().isEmpty() || passable(wanted)) {
                return new Cache(wanted);
            }
            return new Cache(fallback(machine));
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "the cache folder " + wanted + " cannot be used (" + e + "); PGASSAY_CACHE names another", e);
        }
    }

    Path staging() throws IOException {
        clearStale();
        return Folders.passable(Files.createTempDirectory(folder, "staging-"));
    }

    /** What a killed run was unpacking. */
    private void clearStale() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(
                            path -> path.getFileName().toString().startsWith("staging-"))
                    .toList()) {
                FileTime touched = Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS);
                if (touched.toInstant().isBefore(Instant.now().minus(STALE))) {
                    Leftover.attempt("deleting " + entry, () -> Folders.delete(entry));
                }
            }
        }
    }

    private static boolean passable(Path folder) throws IOException {
        for (Path path = folder.toRealPath(); path != null; path = path.getParent()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** The user the server runs as cannot get into root's home; nobody else may have prepared this folder for us. */
    private static Path fallback(Machine machine) throws IOException {
        Path folder = machine.temporary().resolve("pgassay-cache-" + System.getProperty("user.name", "root"));
        Folders.passable(folder);
        if (!Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new IOException(folder + " belongs to another user");
        }
        return folder;
    }
}
