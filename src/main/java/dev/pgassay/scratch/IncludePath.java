package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the file that an {@code \i} or {@code \ir} means, inside the folder only. */
record IncludePath(Path root) {

    /** Thrown with the rest of a sentence that begins with the command. */
    static final class NotFound extends Exception {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }

    Path resolve(MetaCommand command, Path from) throws NotFound {
        Path named = named(command.file());
        if (named.isAbsolute()) {
            throw new NotFound("names an absolute path; only files of the folder can be included");
        }
        Path found = command.relative() ? inside(parent(from), named) : search(named, from);
        if (found == null) {
            throw new NotFound("leads out of " + root + "; only files of the folder can be included");
        }
        if (!Files.isRegularFile(found)) {
            throw new NotFound("finds no file " + found);
        }
        return real(found);
    }

    /** psql would look in the directory it was started in: the folder itself, the including file's, or one above. */
    private @Nullable Path search(Path named, Path from) {
        Path first = inside(root, named);
        Path found = first;
        Path base = parent(from);
        boolean beside = true;
        while (base != null && (found == null || !Files.isRegularFile(found))) {
            found = inside(base, named);
            base = beside ? root.toAbsolutePath().normalize().getParent() : base.getParent();
            beside = false;
        }
        return found != null && Files.isRegularFile(found) ? found : first;
    }

    /** The path, spelled as the folder's own path is, or null when it is outside. */
    private @Nullable Path inside(Path base, Path named) {
        Path top = root.toAbsolutePath().normalize();
        Path file = base.toAbsolutePath().resolve(named).normalize();
        return file.startsWith(top) ? root.resolve(top.relativize(file)) : null;
    }

    private Path real(Path file) throws NotFound {
        try {
            if (file.toRealPath().startsWith(root.toRealPath())) {
                return file;
            }
        } catch (IOException e) {
            throw (NotFound) new NotFound("cannot be followed: " + e).initCause(e);
        }
        throw new NotFound("is a link that leads out of " + root + "; only files of the folder can be included");
    }

    private Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? root : parent;
    }

    private static Path named(String name) throws NotFound {
        if (name.isEmpty()) {
            throw new NotFound("names no file");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw (NotFound) new NotFound("names no file: " + e.getMessage()).initCause(e);
        }
    }
}
