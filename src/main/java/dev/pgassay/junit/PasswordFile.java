package dev.pgassay.junit;

import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The password of a kept server, in a file in libpq's form that only its owner reads: it stands in no output and no log. */
final class PasswordFile {

    private static final String PREFIX = "pgassay-kept-";
    private static final String SUFFIX = ".pgpass";

    private PasswordFile() {}

    /** Writes it, and removes those of earlier runs, whose servers have gone. */
    static Path of(ScratchDatabase database) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        String url = database.url();
        String server = url.substring(url.lastIndexOf('@') + 1, url.lastIndexOf('/')); // host:port
        String password = Objects.requireNonNull(database.password());
        String line = server + ":*:" + escaped(database.username()) + ":" + escaped(password);
        removeOthers(folder, line);
        Path file = Files.createTempFile(folder, PREFIX, SUFFIX); // readable by its owner only
        Files.writeString(file, line + "\n");
        return file;
    }

    private static void removeOthers(Path folder, String line) throws IOException {
        String mine = System.getProperty("user.name");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getOwner(file).getName().equals(mine)
                        && !Files.readString(file).strip().equals(line)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(":", "\\:");
    }
}
