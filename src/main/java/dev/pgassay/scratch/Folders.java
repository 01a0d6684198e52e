package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Whole folders: copied, published, deleted. */
final class Folders {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Folders() {}

    /** Copies files with their permissions and, where root does it, their owners; the system's own program does it in a third of the time. */
    static void copy(Path from, Path to) throws IOException {
        run("cp", "-pPR", from.toString(), to.toString());
    }

    private static void run(String... words) throws IOException {
        Command.Outcome outcome = Command.run(PATIENCE, List.of(words));
        if (!outcome.good()) {
            throw new IOException(outcome.output().strip());
        }
    }

    /** The same files under other names, without those whose names begin so; what is replaced in one tree stays in the other. */
    static void link(Path from, Path to, String without) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isSymbolicLink(path)) {
                    Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
                } else if (!path.getFileName().toString().startsWith(without)) {
                    Files.createLink(target, path);
                }
            }
        }
    }

    static void give(Path path, OptionalInt uid) throws IOException {
        if (uid.isPresent()) {
            Files.setAttribute(path, "unix:uid", uid.getAsInt(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** A finished folder appears under its name in one step; where another process was faster, its folder stands. */
    static void publish(Path staging, Path target) throws IOException {
        try {
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            delete(staging);
        }
    }

    /** A new folder that others may pass through, since the server may run as another user. */
    static Path passable(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return folder;
    }

    static void delete(Path folder) throws IOException {
        run("rm", "-rf", folder.toString());
    }
}
