package dev.pgassay.bench;

import dev.pgassay.Assay;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.SnapshotText;
import dev.pgassay.reader.CatalogReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Set;

/** A process of its own, with a heap of its own: reads, writes a snapshot, loads it and compares. */
final class HeapProgram {

    private HeapProgram() {}

    /** Arguments: JDBC URL, user, file of the snapshot, and what of it to do: write, compare. */
    public static void main(String[] args) throws Exception {
        Path snapshot = Path.of(args[2]);
        Expectations expected =
                args[3].equals("compare") ? Expectations.load(snapshot) : null; // as on the command line
        Catalog catalog;
        try (Connection connection =
                DriverManager.getConnection(args[0], args[1], System.getenv().getOrDefault("PGPASSWORD", ""))) {
            catalog = CatalogReader.read(connection);
        }
        if (args[3].equals("write")) {
            Files.writeString(snapshot, SnapshotText.of(catalog, Set.<Environment>of()));
        } else if (expected != null) {
            Sitting.insistOnNothing(Assay.of(catalog, expected));
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(peak / 1024 / 1024);
    }
}
