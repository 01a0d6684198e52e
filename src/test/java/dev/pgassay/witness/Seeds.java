package dev.pgassay.witness;

import java.util.Random;

/** What this run begins with: an ordinary build with the same each time, a longer one with what nobody has met yet. */
final class Seeds {

    private static final int USUAL_CHANGES = 200;
    private static final long USUAL = 4711;

    private Seeds() {}

    /** {@code -Dpgassay.witness.changes=…}. */
    static int changes() {
        return Integer.getInteger("pgassay.witness.changes", USUAL_CHANGES);
    }

    /** {@code -Dpgassay.witness.seed=…}, or one of its own in a longer run. */
    static long first() {
        return Long.getLong(
                "pgassay.witness.seed", changes() == USUAL_CHANGES ? USUAL : new Random().nextInt(1_000_000));
    }
}
