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

    interface Filling {
        void into(Path staging) throws IOException;
    }

    /** Makes the folder where that is possible. Throws {@link ScratchUnavailable}. */
    static Cache of(Machine machine, RunAs runAs) {
        Path wanted = machine.cache();
        try {
            if (usable(wanted) && (runAs.uid().isEmpty() || passable(wanted))) {
                return new Cache(wanted);
            }
            return new Cache(fallback(machine));
        } catch (IOException e) {
            throw new ScratchUnavailable(
                    "neither " + wanted + " nor a temporary folder can be the cache (" + e
                            + "); PGASSAY_CACHE names another",
                    e);
        }
    }

    /** Fills a new folder and gives it its final name; what fails leaves nothing. */
    void fill(Path target, Filling filling) throws IOException {
        clearStale();
        Path staging = Folders.passable(Files.createTempDirectory(folder, "staging-"));
        try {
            filling.into(staging);
            Folders.publish(staging, target);
        } finally {
            Folders.delete(staging);
        }
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

    /** A home may be missing, read-only, or closed to the user that the server runs as. */
    private static Path fallback(Machine machine) throws IOException {
        Path folder = machine.temporary().resolve("pgassay-cache-" + System.getProperty("user.name", "nobody"));
        Folders.passable(folder);
        Path probe = Files.createTempDirectory(folder, "staging-");
        boolean ours = Files.getOwner(probe).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
        Files.delete(probe);
        if (!ours) {
            throw new IOException(folder + " belongs to another user"); // who may have put anything into it
        }
        return folder;
    }

    private static boolean usable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
