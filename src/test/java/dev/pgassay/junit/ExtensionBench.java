package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.bench.Results;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.scratch.TransactionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a database of 50 tables costs a test class; it writes a section of {@code bench/RESULTS.md} and asserts no time. */
@Tag("short")
class ExtensionBench {

    private static final int RUNS = 5;
    private static final Map<String, String> FOUR_THREADS = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    private final List<Double> starts = new ArrayList<>();
    private final List<Double> stops = new ArrayList<>();
    private final List<Double> migrations = new ArrayList<>();
    private final List<Double> clones = new ArrayList<>();
    private final List<Double> drops = new ArrayList<>();
    private final List<Double> forty = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();
    private String server = "";

    @Test
    void measure() throws Exception {
        writeMigrations();
        for (int run = 0; run <= RUNS; run++) {
            parts();
            classes();
            if (run == 0) { // that was to warm up
                Stream.of(starts, stops, migrations, clones, drops, forty, second)
                        .forEach(List::clear);
            }
        }
        report();
    }

    private void parts() {
        Migrations files = Migrations.discover(new MigrationFolder(
                Path.of(FortyClasses.MIGRATIONS),
                Naming.FLYWAY,
                List.of(),
                TransactionMode.PER_FILE,
                List.of(),
                Map.of()));
        long start = System.nanoTime();
        try (Scratch scratch = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()))) {
            starts.add(since(start));
            server = scratch.description();
            start = System.nanoTime();
            ScratchDatabase first = scratch.database(Platform.PLAIN, files);
            double withClone = since(start);
            first.close();
            List<Double> each = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                start = System.nanoTime();
                ScratchDatabase clone = scratch.database(Platform.PLAIN, files);
                each.add(since(start));
                start = System.nanoTime();
                clone.close();
                drops.add(since(start));
            }
            clones.addAll(each);
            migrations.add(withClone - median(each));
            start = System.nanoTime();
        }
        stops.add(since(start));
    }

    private void classes() {
        Class<?>[] all = Stream.of(FortyClasses.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().startsWith("Class"))
                .toArray(Class<?>[]::new);
        assertThat(all).hasSize(40);
        long start = System.nanoTime();
        EngineExecutionResults results = Kit.run(FOUR_THREADS, all);
        forty.add(since(start));
        assertThat(Kit.failures(results)).isEmpty();

        EngineExecutionResults two = Kit.run(all[0], FortyClasses.WithCatalog.class);
        assertThat(Kit.failures(two)).isEmpty();
        Instant asked = two.containerEvents().started().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().endsWith("WithCatalog"))
                .findFirst()
                .orElseThrow()
                .getTimestamp();
        second.add(Duration.between(asked, FortyClasses.BEGAN.get(FortyClasses.WithCatalog.class))
                        .toNanos()
                / 1e6);
    }

    private void report() throws IOException {
        double bound = median(migrations) + 40 * median(clones);
        List<String> lines = List.of(
                "Medians of " + RUNS + " runs, a database of " + FortyClasses.TABLES + " tables, " + server + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + Runtime.version().feature() + ".",
                "",
                "| what | ms | to be under |",
                "|---|---|---|",
                row("start of the server", median(starts), ""),
                row("stop of the server", median(stops), ""),
                row("one migration", median(migrations), ""),
                row("one clone", median(clones), "150"),
                row("dropping it", median(drops), ""),
                row(
                        "40 classes on 4 threads, without the server's start and stop",
                        median(forty) - median(starts) - median(stops),
                        String.format(Locale.ROOT, "%.0f (one migration, 40 clones and a fifth)", bound * 1.2)),
                row("40 classes on 4 threads, with the server's start and stop", median(forty), ""),
                row("second class: from asking to its first test, with a catalog", median(second), "200"));
        Results.write("JUnit extension", lines);
    }

    private static String row(String what, double milliseconds, String bound) {
        return String.format(Locale.ROOT, "| %s | %.0f | %s |", what, milliseconds, bound);
    }

    private static void writeMigrations() throws IOException {
        Path folder = Files.createDirectories(Path.of(FortyClasses.MIGRATIONS));
        for (int file = 1; file <= 10; file++) {
            StringBuilder sql = new StringBuilder();
            for (int i = (file - 1) * 5 + 1; i <= file * 5; i++) {
                sql.append(String.format(Locale.ROOT, """
                        CREATE TABLE t%1$d (
                            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                            parent_id bigint REFERENCES t%2$d (id) ON DELETE CASCADE,
                            name text NOT NULL CHECK (length(name) > 0),
                            status text NOT NULL DEFAULT 'new',
                            created_at timestamptz NOT NULL DEFAULT now()
                        );
                        CREATE INDEX t%1$d_parent_id_idx ON t%1$d (parent_id);
                        CREATE INDEX t%1$d_status_idx ON t%1$d (status) WHERE status <> 'done';
                        """, i, Math.max(1, i - 1)));
            }
            Files.writeString(folder.resolve("V" + file + "__tables.sql"), sql);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
