package dev.pgassay.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder: {@code schema.sql}, the sections of the catalog that it is about, and in {@code facts.txt} what is read of it. What a server of
 * another version gives stands in {@code facts-15.txt} beside it.
 */
record ReaderCase(Path folder) {

    /** The server that the cases are written for. */
    static final int USUAL = 17;

    private static final Path CASES = Path.of("src/test/resources/dev/pgassay/reader");
    private static final String SECTIONS = "sections: ";

    static List<ReaderCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(ReaderCase::new).toList();
        }
    }

    Path sql() {
        return folder.resolve("schema.sql");
    }

    List<String> sections() throws IOException {
        return Arrays.asList(first().substring(SECTIONS.length()).split(", ", -1));
    }

    private String first() throws IOException {
        String first = Files.readAllLines(folder.resolve("facts.txt")).get(0);
        if (!first.startsWith(SECTIONS)) {
            throw new IllegalStateException(folder + "/facts.txt must begin with '" + SECTIONS + "'");
        }
        return first;
    }

    /** What this version gives: as the nearest one on the way to the usual that gives something else. */
    String facts(int version) throws IOException {
        for (int one = version; one != USUAL; one += Integer.signum(USUAL - version)) {
            if (Files.exists(own(one))) {
                return Files.readString(own(one)).strip();
            }
        }
        return Files.readString(folder.resolve("facts.txt"))
                .substring(first().length())
                .strip();
    }

    /** Writes anew what is read; another version than the usual one gets a file only where it gives something else. */
    void update(int version, String facts) throws IOException {
        if (version == USUAL) {
            Files.writeString(folder.resolve("facts.txt"), first() + "\n" + facts + "\n");
            return;
        }
        Files.deleteIfExists(own(version));
        if (!facts.equals(facts(version))) {
            Files.writeString(own(version), facts + "\n");
        }
    }

    private Path own(int version) {
        return folder.resolve("facts-" + version + ".txt");
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
