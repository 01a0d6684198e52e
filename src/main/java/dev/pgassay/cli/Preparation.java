package dev.pgassay.cli;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.expect.Expectations;
import dev.pgassay.scratch.InvalidMigrations;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    static List<Preparation> all(ProjectConfig config, List<DatabaseConfig> databases) {
        // most of the time before the server starts goes into these files
        List<Read> read = databases.parallelStream()
                .map(database -> read(config, database))
                .toList();
        List<InvalidFile> problems =
                read.stream().flatMap(one -> one.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidFile(problems);
        }
        return read.stream().flatMap(one -> one.prepared().stream()).toList();
    }

    /** What has been read, or what is wrong with it. */
    private record Read(Optional<Preparation> prepared, List<InvalidFile> problems) {}

    private static Read read(ProjectConfig config, DatabaseConfig database) {
        List<InvalidFile> problems = new ArrayList<>();
        Migrations migrations = sound(
                config, database.migrations().location(), () -> Migrations.discover(database.migrations()), problems);
        Expectations expectations =
                sound(config, database.expectations(), () -> Expectations.load(database.expectations()), problems);
        return migrations == null || expectations == null
                ? new Read(Optional.empty(), problems)
                : new Read(Optional.of(new Preparation(database, migrations, expectations)), problems);
    }

    private static <T> @Nullable T sound(
            ProjectConfig config, Path path, Supplier<T> files, List<InvalidFile> problems) {
        Optional<InvalidFile> missing = config.missing(path);
        if (missing.isPresent()) {
            problems.add(missing.get());
            return null;
        }
        try {
            return files.get();
        } catch (InvalidMigrations e) {
            problems.add(new InvalidFile(String.valueOf(e.getMessage())));
        } catch (InvalidFile e) {
            problems.add(e);
        }
        return null;
    }
}
