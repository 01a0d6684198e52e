package dev.pgassay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The server process behind a connection, where it runs on this machine's Linux, be it in a container. */
record Backend(Path process) {

    private static final Path PROCESSES = Path.of("/proc");

    static Optional<Backend> of(Connection connection) throws SQLException {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        String database = connection.getCatalog();
        if (!Files.isDirectory(PROCESSES)) {
            return Optional.empty();
        }
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> isIt(process, pid, database))
                    .findFirst()
                    .map(Backend::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the number that it has for itself and by its title, {@code postgres: user database host(port) idle}. */
    private static boolean isIt(Path process, int pid, String database) {
        try {
            String title = Files.readString(process.resolve("cmdline"));
            return title.startsWith("postgres: ")
                    && title.contains(" " + database + " ")
                    && Files.readAllLines(process.resolve("status")).stream()
                            .anyMatch(line -> line.startsWith("NSpid:") && line.endsWith("\t" + pid));
        } catch (IOException e) {
            return false; // it has ended in the meantime
        }
    }

    /** Milliseconds of CPU time since it began. */
    double cpu() {
        try {
            String nanoseconds = Files.readString(process.resolve("schedstat"));
            return Long.parseLong(nanoseconds.substring(0, nanoseconds.indexOf(' '))) / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
