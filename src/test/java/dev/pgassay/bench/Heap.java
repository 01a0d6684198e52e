package dev.pgassay.bench;

import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;

/** How small a heap is enough: a process that runs out of memory needs more. */
final class Heap {

    private static final int[] MEGABYTES = {50, 100, 150, 200, 250, 300, 400, 600, 900, 1400, 4000};

    private Heap() {}

    /** The smallest of some sizes with which the work is done, in megabytes. */
    static int enoughFor(String work, ScratchDatabase database, Path snapshot) throws IOException {
        int from = 0;
        int to = MEGABYTES.length; // the answer is below, if any
        while (from < to) {
            int middle = (from + to) / 2;
            if (isEnough(MEGABYTES[middle], work, database, snapshot)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        int enough = from;
        return IntStream.of(MEGABYTES).skip(enough).findFirst().orElseThrow();
    }

    private static boolean isEnough(int megabytes, String work, ScratchDatabase database, Path snapshot)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HeapProgram.class.getName(),
                database.jdbcUrl(),
                database.username(),
                snapshot.toString(),
                work);
        builder.environment().put("PGPASSWORD", Objects.requireNonNullElse(database.password(), ""));
        Process process = builder.redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return true;
            }
            if (!output.contains("OutOfMemoryError")) {
                throw new IOException(work + " with " + megabytes + " MB: " + output);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it was measured", e);
        } finally {
            process.destroy();
        }
    }
}
