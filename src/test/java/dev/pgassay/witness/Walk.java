package dev.pgassay.witness;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** From a seed: random catalogs, each changed some times in random ways, and all that witness and reader do not agree on. */
final class Walk {

    /** So many changes, and what remains is no longer like what was generated. */
    private static final int CHANGES_OF_A_CATALOG = 50;

    private final Witness witness;
    private final long seed;
    private final Blanks blanks = new Blanks();
    private final List<Form> forms = Form.all();
    private final Deque<Form> deck = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private final Consumer<Disagreement> disagreements;

    Walk(Witness witness, long seed, Consumer<Disagreement> disagreements) throws IOException {
        this.witness = witness;
        this.seed = seed;
        this.disagreements = disagreements;
    }

    /** One change on which the two do not agree, and what was done before it. */
    record Disagreement(int number, List<String> before, Change change, String complaint) {
        @Override
        public String toString() {
            return "change " + number + ": " + complaint;
        }
    }

    void run(int changes) throws SQLException, IOException {
        for (int first = 1; first <= changes; first += CHANGES_OF_A_CATALOG) {
            Random random = new Random(seed + first);
            try (Chain chain = new Chain(witness.database())) {
                Filler filler = new Filler(blanks, chain.connection(), random);
                counts.merge("generated", Growth.grow(chain, filler, forms, random), Integer::sum);
                walk(chain, filler, random, first, Math.min(changes, first + CHANGES_OF_A_CATALOG - 1));
            }
        }
    }

    private void walk(Chain chain, Filler filler, Random random, int first, int last) throws SQLException {
        Seen before = chain.look(witness.pgDump());
        for (int number = first; number <= last; number++) {
            List<String> done = chain.done();
            Change change = next(chain, filler, random);
            Seen after = chain.look(witness.pgDump());
            count(before.isDumpedAs(after) ? "in no dump" : "dumped", true);
            int at = number;
            Seen.complaint(change, before, after)
                    .ifPresent(complaint -> disagreements.accept(new Disagreement(at, done, change, complaint)));
            before = after;
        }
    }

    /** The next change that the server takes; each form has its turn before one comes again. */
    private Change next(Chain chain, Filler filler, Random random) throws SQLException {
        while (true) {
            if (deck.isEmpty()) {
                List<Form> shuffled = new ArrayList<>(forms);
                Collections.shuffle(shuffled, random);
                deck.addAll(shuffled);
            }
            Optional<Change> change = filler.fill(deck.remove());
            count("tried", true);
            count("without an object", change.isEmpty());
            if (change.isPresent()) {
                if (chain.take(change.get().sql())) {
                    return change.get();
                }
                count("refused", true);
            }
        }
    }

    private void count(String what, boolean so) {
        counts.merge(what, so ? 1 : 0, Integer::sum);
    }

    @Override
    public String toString() {
        return "pg_dump as a witness: seed " + seed + ", " + witness.pgDump() + ", " + counts;
    }
}
