package dev.pgassay.cli;

import dev.pgassay.connection.LiveDatabase;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.reader.Fingerprint;
import dev.pgassay.reader.ReadLimits;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A live database, to be read over one connection.
 *
 * @param database where it is
 * @param limits how long it may take
 * @param itemized whether each statement goes to the server alone, so that it can be said how long each took
 */
record LiveReading(LiveDatabase database, ReadLimits limits, boolean itemized) {

    /**
     * What has come of it.
     *
     * @param fingerprint of the catalogs before they were read
     * @param visit what was read, or null when the fingerprint was the one that is known
     */
    record Result(String fingerprint, CatalogReader.@Nullable Visit visit) {}

    /**
     * Reads the catalog.
     *
     * @throws SQLException that says where, when the catalog cannot be read
     */
    CatalogReader.Visit read() throws SQLException {
        return there(connection -> CatalogReader.visit(connection, limits, itemized));
    }

    /**
     * Reads the catalog unless its fingerprint is known.
     *
     * @throws SQLException that says where, when the catalog cannot be read
     */
    Result readUnless(@Nullable String known) throws SQLException {
        return there(connection -> {
            String fingerprint = Fingerprint.of(connection, limits);
            return new Result(
                    fingerprint, fingerprint.equals(known) ? null : CatalogReader.visit(connection, limits, itemized));
        });
    }

    private interface Stay<T> {
        T at(Connection connection) throws SQLException;
    }

    private <T> T there(Stay<T> stay) throws SQLException {
        try (Connection connection = database.open()) {
            return stay.at(connection);
        } catch (SQLException e) {
            throw new SQLException(database.shown() + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }
}
