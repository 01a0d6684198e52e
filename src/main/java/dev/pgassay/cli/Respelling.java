package dev.pgassay.cli;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Extension;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Respeller;
import dev.pgassay.reader.ScratchRespeller;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Spells texts that differ once more on a scratch server, which starts when the first of them is met, unless it runs already. */
final class Respelling implements Respeller, AutoCloseable {

    private final ScratchOnDemand server;
    private final Catalog live;
    private final ScratchRespeller respeller;
    private @Nullable ScratchDatabase database;
    private @Nullable ScratchUnavailable trouble;

    Respelling(ScratchOnDemand server, Catalog live) {
        this.server = server;
        this.live = live;
        this.respeller = new ScratchRespeller(this::connect, live);
    }

    private Connection connect() {
        database = server.scratch()
                .empty(live.all(Extension.class).stream()
                        .map(extension -> extension.name().simple())
                        .toList());
        try {
            return database.connect();
        } catch (SQLException e) {
            throw new ScratchUnavailable(database + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean same(CatalogObject object, FactType fact, String schema, Object expected, Object actual) {
        if (trouble != null) {
            return false;
        }
        try {
            return respeller.same(object, fact, schema, expected, actual);
        } catch (ScratchUnavailable e) {
            trouble = e; // what differs stays a finding, with a word of warning
            return false;
        }
    }

    /** Why texts that differ could not be spelled again, or null. */
    @Nullable
    String trouble() {
        return trouble == null ? null : trouble.getMessage();
    }

    @Override
    public void close() throws SQLException {
        try {
            respeller.close();
        } finally {
            if (database != null) {
                database.close();
            }
        }
    }
}
