package dev.pgassay.cli;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** What the migrations of a database make on a scratch server. */
record Migrated(DatabaseConfig database, Migrations migrations) {

    /** Throws {@link dev.pgassay.yaml.InvalidFile} and {@link dev.pgassay.scratch.InvalidMigrations} when they cannot be applied. */
    Migrated(ProjectConfig config, DatabaseConfig database) {
        this(database, discovered(config, database));
    }

    private static Migrations discovered(ProjectConfig config, DatabaseConfig database) {
        config.missing(database.migrations().location()).ifPresent(missing -> {
            throw missing;
        });
        return Migrations.discover(database.migrations());
    }

    /** Their catalog. */
    Catalog catalog(Scratch scratch) throws SQLException {
        try (ScratchDatabase made = scratch.original(database.platform(), migrations);
                Connection connection = made.connect()) {
            return CatalogReader.read(connection);
        }
    }
}
