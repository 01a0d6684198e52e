package dev.pgassay.scratch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What was applied, how, what the server said meanwhile (the first few hundred notices), and how long it took. */
public record MigrationRun(List<Path> applied, TransactionMode transaction, List<String> notices, Duration duration) {
    public MigrationRun {
        applied = List.copyOf(applied);
        notices = List.copyOf(notices);
    }
}
