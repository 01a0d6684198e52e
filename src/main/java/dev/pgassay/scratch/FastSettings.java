package dev.pgassay.scratch;

import java.util.ArrayList;
import java.util.List;

/** Settings of a server whose data nobody will miss. */
final class FastSettings {
    private static final List<String> ALL = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "jit=off",
            "max_locks_per_transaction=1024", // a thousand tables in one transaction
            "max_wal_size=256MB", // it may lie in memory
            "timezone=UTC");

    private FastSettings() {}

    static List<String> arguments() {
        List<String> words = new ArrayList<>();
        for (String setting : ALL) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }
}
