package dev.pgassay.drift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One way in which a database can drift: {@code expected.sql}, {@code actual.sql}, and what is found in both directions. */
record DriftCase(Path folder) {

    private static final Path CORPUS = Path.of("src/test/resources/drift");

    /** The server that the cases are written for; what another finds differently stands in a file of its own. */
    static final int USUAL = 17;

    static List<DriftCase> all() {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.sorted().map(DriftCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String expected() {
        return read("expected.sql");
    }

    String actual() {
        return read("actual.sql");
    }

    /** Whether the two files make the same, and nothing must be found. */
    boolean isNone() {
        return toString().startsWith("same_");
    }

    /** Whether the second file is what a dump of the first may say: the server prints it otherwise, and nothing must be found. */
    boolean isRestored() {
        return toString().startsWith("restored_");
    }

    /** The first version of PostgreSQL that runs the case. */
    int since() {
        return Files.exists(folder.resolve("since"))
                ? Integer.parseInt(read("since").strip())
                : 0;
    }

    /** What is found on this version of PostgreSQL: as on the nearest one on the way to the usual that finds something else. */
    String findings(int version) {
        for (int one = version; one != USUAL; one += Integer.signum(USUAL - version)) {
            if (Files.exists(folder.resolve(own(one)))) {
                return read(own(one));
            }
        }
        return read("findings.txt");
    }

    /** Writes what is found anew; another version than the usual one gets a file only where it finds something else. */
    void update(int version, String findings) throws IOException {
        if (version == USUAL || since() > USUAL) {
            Files.writeString(folder.resolve("findings.txt"), findings);
            return;
        }
        Files.deleteIfExists(folder.resolve(own(version)));
        if (!findings.equals(findings(version))) {
            Files.writeString(folder.resolve(own(version)), findings);
        }
    }

    private static String own(int version) {
        return "findings-" + version + ".txt";
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
