package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.witness.Walk.Disagreement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Whatever changes what {@code pg_dump --schema-only} writes is found, and the finding names the object; whatever does not is not,
 * but for what a dump cannot show. {@code -Dpgassay.witness.changes=…} makes the run longer, with a seed of its own; {@code
 * -Dpgassay.witness.seed=…} repeats it.
 */
class PgDumpIT {

    static final String MISSING =
            "pg_dump is no witness of this build: no pg_dump on this machine is as new as the server,"
                    + " nor does one belong to a server that is here too. Install Debian's postgresql-client of the server's version,"
                    + " or postgresql, or name one in PGASSAY_PG_DUMP";

    private static final int SHRUNK = 5;

    @Test
    void whatDumpsShowIsFound() throws Exception {
        Optional<Witness> found = find();
        if (found.isEmpty()) {
            System.err.println("SKIPPED: " + MISSING); // Maven counts what is skipped, and keeps the reason to itself
        }
        assumeTrue(found.isPresent(), MISSING);
        int changes = Seeds.changes();
        long seed = Seeds.first();
        try (Witness witness = found.get()) {
            List<Disagreement> disagreements = new ArrayList<>();
            Walk walk = new Walk(witness, seed, each -> {
                System.out.println(each); // what is not told when it is met is lost when a long run is broken off
                disagreements.add(each);
            });
            walk.run(changes);
            System.out.println(walk);
            assertThat(told(witness, seed, disagreements)).as(walk.toString()).isEmpty();
        }
    }

    Optional<Witness> find() throws Exception {
        return Witness.find(InstalledPgDump.all());
    }

    private static List<String> told(Witness witness, long seed, List<Disagreement> disagreements) throws Exception {
        List<String> told = new ArrayList<>();
        for (Disagreement each : disagreements) {
            String where = "";
            if (told.size() < SHRUNK) {
                Path folder = Path.of("target", "witness", seed + "-" + each.number());
                where = "\n  as a case of the corpus: " + Shrinking.write(witness, each, folder);
            }
            told.add("\n" + each + where + "\n");
        }
        return told;
    }
}
