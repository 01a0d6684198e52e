package dev.pgassay.scratch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder of migrations as the configuration describes it; {@code others} says of each file that is no migration what it is
 * (name relative to the location → bundle, rollback, reset, validation, seed or other).
 */
public record MigrationFolder(
        Path location,
        Naming naming,
        List<String> order,
        TransactionMode transaction,
        List<Gap> gaps,
        Map<String, String> others) {

    public MigrationFolder {
        order = List.copyOf(order);
        gaps = List.copyOf(gaps);
        others = Map.copyOf(others);
    }
}
