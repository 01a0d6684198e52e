package dev.pgassay.cli;

import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Snapshot;
import dev.pgassay.scratch.Platform;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a live database is held against. */
interface Expected {

    /** For people: the files, or whose migrations. */
    String shown();

    /** Whose own objects are left out unless it is said. */
    Platform platform();

    /** What is expected; migrations are applied now. */
    Expectations expectations(ScratchOnDemand server) throws SQLException;

    /** Another text for whatever could make another verdict. */
    String identity();

    /** Files that have been read and are sound. */
    record Files(List<Path> paths, Expectations loaded) implements Expected {

        Files(List<Path> paths) {
            this(paths, Expectations.load(paths));
        }

        @Override
        public Expectations expectations(ScratchOnDemand server) {
            return loaded;
        }

        @Override
        public String shown() {
            return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
        }

        @Override
        public Platform platform() {
            return Platform.PLAIN;
        }

        @Override
        public String identity() {
            return loaded.toString();
        }
    }

    /** What migrations make on a scratch server. */
    record Migrations(Migrated migrated, Set<Environment> with) implements Expected {

        @Override
        public String shown() {
            return "the migrations of " + migrated.database().name();
        }

        @Override
        public Platform platform() {
            return migrated.database().platform();
        }

        @Override
        public Expectations expectations(ScratchOnDemand server) throws SQLException {
            return Snapshot.of(migrated.catalog(server.scratch()), with);
        }

        @Override
        public String identity() {
            return platform().label() + " " + migrated.migrations().identity() + " " + new TreeSet<>(with);
        }
    }
}
