package dev.pgassay.cli;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.expect.Expectations;
import dev.pgassay.scratch.InvalidMigrations;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.yaml.InvalidFile;
import java.util.List;
import java.util.Optional;

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
        // most of the time before the server starts goes into these files
        List<Read> read = databases.parallelStream().map(Preparation::read).toList();
        List<InvalidFile> problems =
                read.stream().flatMap(one -> one.problem().stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidFile(problems);
        }
        return read.stream().flatMap(one -> one.prepared().stream()).toList();
    }

    /** One of the two is there. */
    private record Read(Optional<Preparation> prepared, Optional<InvalidFile> problem) {}

    private static Read read(DatabaseConfig database) {
        try {
            Migrations migrations = Migrations.discover(database.migrations());
            Expectations expectations = Expectations.load(database.expectations());
            return new Read(Optional.of(new Preparation(database, migrations, expectations)), Optional.empty());
        } catch (InvalidMigrations e) {
            return new Read(Optional.empty(), Optional.of(new InvalidFile(String.valueOf(e.getMessage()))));
        } catch (InvalidFile e) {
            return new Read(Optional.empty(), Optional.of(e));
        }
    }
}
