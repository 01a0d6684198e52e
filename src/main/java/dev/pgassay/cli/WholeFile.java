package dev.pgassay.cli;

import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that is replaced as a whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** Throws {@link InvalidFile} when it cannot be written; what was there is then as it was. */
    static void write(Path file, String text) {
        if (Files.isDirectory(file)) {
            throw new InvalidFile(file + "  is a folder; name a file in it");
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "." + file.getFileName(), ".new");
            try {
                Files.writeString(whole, text);
                if (Files.exists(file) && !Files.isWritable(file)) {
                    throw new IOException("it may not be written");
                }
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new InvalidFile(file + "  cannot be written: " + reason(e) + "; what was there is as it was");
        }
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
