package dev.pgassay.bench;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What reading, writing, loading and comparing cost beside the floor, pg_dump and SchemaCrawler; it writes a section of {@code
 * bench/RESULTS.md} and asserts no time. {@code -Dpgassay.bench.tables=100,1000} chooses the sizes.
 */
class ReadingBench {

    private static final int[] SIZES = Arrays.stream(System.getProperty("pgassay.bench.tables", "100,1000,5000,10000")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .sorted()
            .toArray();

    private static final int MOST_MEGABYTES = 300;

    private final Report report = new Report();

    @Test
    void measure() throws Exception {
        String before = Machine.load();
        for (int tables : SIZES) {
            try (Sitting sitting = new Sitting(tables)) {
                if (tables == SIZES[0]) {
                    describe(sitting, before);
                }
                sitting.measure();
                report.size(tables, sitting.meter.medians());
                processes(sitting);
            }
        }
        report.growth(1000, SIZES[SIZES.length - 1]);
        report.line("");
        report.line("Load average: " + before + " before, " + Machine.load() + " at the end.");
        Results.write("Reading, checking, snapshots", report.lines());
    }

    private void describe(Sitting sitting, String load) throws Exception {
        String dump = sitting.pgDump.map(Object::toString).orElse("");
        report.line("pgassay " + System.getProperty("pgassay.bench.version", "") + ", "
                + Machine.server(sitting.database) + ", " + Crawler.version() + (dump.isEmpty() ? "" : ", " + dump)
                + "; " + Machine.description() + "; load average " + load + ".");
        if (dump.isEmpty()) {
            String skipped = "pg_dump is not measured: there is none as new as the server; PGASSAY_PG_DUMP names one.";
            System.err.println(skipped);
            report.line("");
            report.line(skipped);
        }
        List.of(
                        "",
                        "Medians of some rounds; in each round one thing is done after the other on the same database."
                                + " Client CPU is that of the whole process, with its compiler and collector; server CPU that"
                                + " of the one backend. The floor is each `.sql` file of a read as `COPY (…) TO '/dev/null'`.")
                .forEach(report::line);
    }

    /** What needs a process of its own: the launcher where a database is small, a small heap where it is large. */
    private void processes(Sitting sitting) throws Exception {
        if (sitting.tables == SIZES[0]) {
            double wall = ColdCompare.wall(sitting.database, sitting.snapshot) / 1000;
            report.target("`./pgassay compare` as a whole process: seconds", wall, 1.2, false);
            report.into(
                    "a process that only says its version takes %.2f; the rest is classes that are loaded and run for the first"
                            + " time, and reading a file and a catalog with them",
                    ColdCompare.start(sitting.database) / 1000);
        }
        if (sitting.tables == SIZES[SIZES.length - 1]) {
            for (String work : List.of("read", "write", "compare")) {
                int enough = Heap.enoughFor(work, sitting.database, sitting.snapshot);
                report.target(
                        work.equals("read") ? "heap to read, MB" : "heap to read and " + work + ", MB",
                        enough,
                        MOST_MEGABYTES,
                        false);
                report.into(
                        "it holds the catalog, the file of %.0f MB as a tree of its values and their places, and what is expected",
                        Files.size(sitting.snapshot) / 1e6);
            }
        }
    }
}
