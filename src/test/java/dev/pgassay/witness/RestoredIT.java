package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Snapshot;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What pg_dump writes and a server restores differs in nothing, though the server prints it otherwise and names some of it itself. */
class RestoredIT {

    private static final Path ORIGINAL = Path.of("src/test/resources/dev/pgassay/witness/restored.sql");
    private static final Set<Environment> WITH = EnumSet.complementOf(EnumSet.of(Environment.SERVER));

    @Test
    void aRestoredDumpIsTheSame() throws Exception {
        Optional<Witness> found = Witness.find(InstalledPgDump.all());
        assumeTrue(found.isPresent(), PgDumpIT.MISSING);
        try (Witness witness = found.get();
                ScratchDatabase original = witness.database();
                ScratchDatabase restored = witness.database();
                Connection first = original.connect();
                Connection second = restored.connect()) {
            TestServer.execute(first, TestServer.sql(first, ORIGINAL));
            TestServer.execute(second, statements(witness.pgDump().write(original)));

            Catalog before = CatalogReader.read(first);
            Catalog after = CatalogReader.read(second);

            assertThat(before.all(Kind.RULE)).hasSize(2);
            assertThat(after).isNotEqualTo(before);
            assertThat(findings(before, after)).isEmpty();
            assertThat(findings(after, before)).isEmpty();
        }
    }

    /** Without those of psql, and without the database itself, which is there. */
    private static String statements(String dump) {
        return dump.lines()
                .dropWhile(line -> !line.startsWith("\\connect "))
                .filter(line -> !line.startsWith("\\"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> findings(Catalog expected, Catalog actual) {
        return Check.run(actual, Snapshot.of(expected, WITH), Speller.NONE).findings().stream()
                .map(Finding::toString)
                .toList();
    }
}
