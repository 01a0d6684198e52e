package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.witness.Walk.Disagreement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever changes what {@code pg_dump --schema-only} writes is found, and the finding names the object; whatever does not is not,
 * but for what a dump cannot show. {@code -Dpgassay.witness.changes=…} makes the run longer, with a seed of its own; {@code
 * -Dpgassay.witness.seed=…} repeats it.
 */
class PgDumpIT {

    private static final int SHRUNK = 5;
    private static final int USUAL = 200;
    private static final long SEED = 4711;

    @Test
    void whatDumpsShowIsFound() throws Exception {
        Optional<Witness> found = Witness.find();
        assumeTrue(
                found.isPresent(),
                "no pg_dump on this machine is as new as the server, nor does one belong to a server that is here too:"
                        + " install Debian's postgresql-client of the server's version, or postgresql,"
                        + " or name one in PGASSAY_PG_DUMP");
        int changes = Integer.getInteger("pgassay.witness.changes", USUAL);
        // a build is green or red for what was changed in it, and the long run looks for what nobody has met yet
        long seed = Long.getLong("pgassay.witness.seed", changes == USUAL ? SEED : new Random().nextInt(1_000_000));
        try (Witness witness = found.get()) {
            List<Disagreement> disagreements = new ArrayList<>();
            Walk walk = new Walk(witness, seed, disagreements::add);
            walk.run(changes);
            System.out.println(walk);
            assertThat(told(witness, seed, disagreements)).as(walk.toString()).isEmpty();
        }
    }

    private static List<String> told(Witness witness, long seed, List<Disagreement> disagreements) throws Exception {
        List<String> told = new ArrayList<>();
        for (Disagreement each : disagreements) {
            String where = "";
            if (told.size() < SHRUNK) {
                Path folder = Path.of("target", "witness", seed + "-" + each.number());
                where = "\n  as a case of the corpus: " + Shrinking.write(witness, each, folder);
            }
            told.add("\nchange " + each.number() + ": " + each.complaint() + where + "\n");
        }
        return told;
    }
}
