package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Respeller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spells texts again on a scratch database that has a skeleton of the catalog in question: what the texts refer to, and nothing of what it
 * does. The database is asked for, and the skeleton made, when the first text differs.
 */
public final class ScratchRespeller implements Respeller, AutoCloseable {

    private final Supplier<Connection> emptyScratchDatabase;
    private final Catalog live;
    private @Nullable Connection connection;
    private @Nullable ServerSpeller speller;

    /**
     * A respeller.
     *
     * @param emptyScratchDatabase gives a connection to a scratch database that nobody else uses, with the rights of a superuser; it is closed
     *     with the respeller, and what was made on it stays
     * @param live the catalog that the texts are of, or are expected of
     */
    public ScratchRespeller(Supplier<Connection> emptyScratchDatabase, Catalog live) {
        this.emptyScratchDatabase = emptyScratchDatabase;
        this.live = live;
    }

    @Override
    public boolean same(CatalogObject object, FactType fact, String schema, Object expected, Object actual) {
        return Respeller.by(speller()).same(object, fact, schema, expected, actual);
    }

    private ServerSpeller speller() {
        if (speller == null) {
            try {
                connection = emptyScratchDatabase.get();
                connection.setAutoCommit(true);
                Skeleton.make(connection, live);
                speller = new ServerSpeller(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the scratch database went away: " + e.getMessage(), e);
            }
        }
        return speller;
    }

    /**
     * Closes the connection, if one was ever asked for.
     *
     * @throws SQLException when the server does not let go of it
     */
    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close(); // what was begun on it is rolled back
        }
    }
}
