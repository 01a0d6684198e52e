package dev.pgassay.scratch;

import java.util.List;

/** A migrated database that nobody enters; scratch databases are its clones. */
record Template(String name, MigrationRun run, List<String> settings) {
    Template {
        settings = List.copyOf(settings);
    }
}
