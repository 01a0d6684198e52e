package dev.pgassay.cli;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.UUID;

/** A file that is replaced as a whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** Throws {@link InvalidFile} when it cannot be written; what was there is then as it was. */
    static void write(Path file, String text) {
        if (Files.isDirectory(file)) {
            throw new InvalidFile(file + "  is a folder; name a file in it");
        }
        try {
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text); // a link stays one
        } catch (IOException e) {
            throw new InvalidFile(file + "  cannot be written: " + reason(e) + "; what was there is as it was");
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path whole = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            Files.writeString(whole, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (Files.exists(file)) {
                permitAs(file, whole);
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Whoever could read the old one can read the new one. */
    private static void permitAs(Path old, Path whole) throws IOException {
        if (!Files.isWritable(old)) {
            throw new IOException("it may not be written");
        }
        PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (view != null) {
            Files.setPosixFilePermissions(whole, view.readAttributes().permissions());
        }
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
