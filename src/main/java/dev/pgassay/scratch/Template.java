package dev.pgassay.scratch;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A migrated database; once the first clone is wanted nobody enters it any more. */
final class Template {
    private final String name;
    private final MigrationRun run;
    private @Nullable List<String> settings;

    Template(String name, MigrationRun run) {
        this.name = name;
        this.run = run;
    }

    String name() {
        return name;
    }

    MigrationRun run() {
        return run;
    }

    /** Closes the door before the first clone, and gives the settings that a clone does not inherit. */
    synchronized List<String> seal(Databases databases) throws SQLException {
        if (settings == null) {
            settings = databases.settings(name);
            databases.seal(name);
        }
        return settings;
    }
}
