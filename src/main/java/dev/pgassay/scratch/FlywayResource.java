package dev.pgassay.scratch;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** A script as Flyway reads it: a virtual name that gives it its place, the real path for messages. */
final class FlywayResource extends LoadableResource {
    private final int place;
    private final PreparedMigration migration;

    FlywayResource(int place, PreparedMigration migration) {
        this.place = place;
        this.migration = migration;
    }

    @Override
    public Reader read() {
        return new StringReader(migration.script().text());
    }

    @Override
    public String getFilename() {
        return "V" + place + "__migration.sql";
    }

    @Override
    public String getRelativePath() {
        return migration.migration().path().toString();
    }

    @Override
    public String getAbsolutePath() {
        return getRelativePath();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getRelativePath();
    }
}
