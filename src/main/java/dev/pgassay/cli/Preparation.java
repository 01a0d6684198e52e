package dev.pgassay.cli;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.expect.Expectations;
import dev.pgassay.scratch.InvalidMigrations;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.yaml.InvalidFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A database whose files have been read and are sound.
 *
 * @param database its configuration
 * @param migrations its migrations in order
 * @param expectations what is expected of it
 */
record Preparation(DatabaseConfig database, Migrations migrations, Expectations expectations) {

    /**
     * Reads the files of all databases.
     *
     * @throws InvalidFile when one of them cannot be used; the problems of all are named
     */
    static List<Preparation> all(List<DatabaseConfig> databases) {
        List<Preparation> prepared = new ArrayList<>();
        List<InvalidFile> problems = new ArrayList<>();
        for (DatabaseConfig database : databases) {
            try {
                Migrations migrations = Migrations.discover(database.migrations());
                prepared.add(new Preparation(database, migrations, Expectations.load(database.expectations())));
            } catch (InvalidMigrations e) {
                problems.add(new InvalidFile(String.valueOf(e.getMessage())));
            } catch (InvalidFile e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFile(problems);
        }
        return prepared;
    }
}
