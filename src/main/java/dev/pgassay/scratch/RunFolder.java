package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one embedded server. A locked file in it says that its owner lives: the lock goes when the process goes,
 * however it goes, and then the next run may stop the server and delete the folder.
 */
final class RunFolder implements AutoCloseable {
    private static final String NAME = "pgassay-";
    private static final String OWNER = "owner";
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final long ENOUGH = 256L << 20;

    private final Path folder;
    private final FileChannel owner;
    private final Postmaster postmaster;
    private boolean closed;

    private RunFolder(Path folder, FileChannel owner, Postmaster postmaster) {
        this.folder = folder;
        this.owner = owner;
        this.postmaster = postmaster;
    }

    /** In memory where there is room, else among the temporary files; folders of dead runs are removed. */
    static RunFolder create(Machine machine, Postmaster postmaster) throws IOException {
        Path memory = Path.of("/dev/shm");
        Path parent = roomy(memory) ? memory : machine.temporary();
        Path folder =
                Files.createTempDirectory(parent, NAME + ProcessHandle.current().pid() + "-");
        Folders.passable(folder);
        FileChannel owner =
                FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (owner.tryLock() == null) {
            throw new IOException(folder + " is locked by another process");
        }
        RunFolder created = new RunFolder(folder, owner, postmaster);
        UserPrincipal user = Files.getOwner(folder);
        for (Path other : List.of(memory, machine.temporary())) {
            sweep(other, user, postmaster);
        }
        return created;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path passwordFile() {
        return folder.resolve("pgpass");
    }

    Path log() {
        return folder.resolve("log");
    }

    /** Once the folder is closed no server starts in it any more. */
    synchronized Process launch(List<String> words) throws IOException {
        if (closed) {
            throw new IOException("closed while a server was about to start");
        }
        Process process = Command.prepared(words).redirectOutput(log().toFile()).start();
        process.getOutputStream().close();
        return process;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            clear(folder, postmaster);
            Leftover.attempt("releasing " + folder, owner::close);
            Shutdown.forget(this);
        }
    }

    private static boolean roomy(Path folder) throws IOException {
        return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ENOUGH;
    }

    private static void sweep(Path parent, UserPrincipal user, Postmaster postmaster) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        String own = NAME + ProcessHandle.current().pid() + "-";
        try (Stream<Path> entries = Files.list(parent)) {
            List<Path> candidates = entries.filter(
                            path -> path.getFileName().toString().matches(NAME + "\\d+-.+"))
                    .filter(path -> !path.getFileName().toString().startsWith(own))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            for (Path folder : candidates) {
                if (belongs(folder, user)) {
                    Leftover.attempt("removing " + folder, () -> removeIfDead(folder, postmaster));
                }
            }
        }
    }

    private static boolean belongs(Path folder, UserPrincipal user) throws IOException {
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user);
        } catch (NoSuchFileException e) {
            return false; // its run has just ended
        }
    }

    private static void removeIfDead(Path folder, Postmaster postmaster) throws IOException {
        Path file = folder.resolve(OWNER);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Instant touched = Files.getLastModifiedTime(folder).toInstant();
            if (touched.isBefore(Instant.now().minus(GRACE))) {
                clear(folder, postmaster);
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                clear(folder, postmaster);
            }
        } catch (OverlappingFileLockException e) {
            Leftover.warn(folder + " belongs to this process, which does not know it"); // another class loader's
        }
    }

    private static void clear(Path folder, Postmaster postmaster) {
        List<ProcessHandle> running = new ArrayList<>(Postmaster.in(folder.resolve("data")));
        running.forEach(postmaster::quit);
        for (ProcessHandle process : running) {
            Leftover.attempt(
                    "stopping the server in " + folder, () -> process.onExit().get(5, TimeUnit.SECONDS));
            if (process.isAlive()) {
                process.destroyForcibly();
            }
        }
        Leftover.attempt("deleting " + folder, () -> Folders.delete(folder));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
