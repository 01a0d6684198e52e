package dev.pgassay.scratch;

import java.nio.file.Path;
import java.util.List;

/** Migrations that cannot be run as they are, found before anything was; the message lists every problem of the folder. */
public final class InvalidMigrations extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidMigrations(Path location, List<String> problems) {
        super("migrations in " + location + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + "\n  " + String.join("\n  ", problems));
    }
}
