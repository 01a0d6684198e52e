package dev.pgassay.bench;

import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code ./pgassay compare} as a whole process. */
final class ColdCompare {

    private static final int RUNS = 7;

    private ColdCompare() {}

    /** Milliseconds from the start of the process to its end, the median of some; the first makes the launcher's archive. */
    static double wall(ScratchDatabase database, Path snapshot) throws IOException {
        return median(
                database,
                List.of(
                        "./pgassay",
                        "compare",
                        "--url",
                        "postgresql://" + database.url(),
                        "--expected",
                        snapshot.toString()));
    }

    /** The same of a process that starts, says its version and ends. */
    static double start(ScratchDatabase database) throws IOException {
        return median(database, List.of("./pgassay", "--version"));
    }

    private static double median(ScratchDatabase database, List<String> command) throws IOException {
        run(database, command);
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            run(database, command);
            costs.add(new Cost((System.nanoTime() - start) / 1e6, 0, 0, 0));
        }
        return Cost.median(costs).wall();
    }

    private static void run(ScratchDatabase database, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") && !name.startsWith("PGASSAY"));
        builder.environment().put("PGPASSWORD", Objects.requireNonNullElse(database.password(), ""));
        Process process = builder.redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command + " ended with " + process.exitValue() + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while pgassay ran", e);
        } finally {
            process.destroy();
        }
    }
}
