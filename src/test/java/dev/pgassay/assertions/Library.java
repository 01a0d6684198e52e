package dev.pgassay.assertions;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The database that the assertions of these tests are about. */
final class Library {

    private static final Path SCHEMA = Path.of("src/test/resources/dev/pgassay/assertions/library.sql");

    private Library() {}

    /** Read once for all of them. */
    static Catalog catalog() {
        return Holder.CATALOG;
    }

    /** A database of one's own. */
    static ScratchDatabase database() {
        ScratchDatabase database = TestServer.empty();
        try (Connection connection = database.connect()) {
            TestServer.execute(connection, Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static final class Holder {
        static final Catalog CATALOG = read();

        private static Catalog read() {
            try (ScratchDatabase database = database();
                    Connection connection = database.connect()) {
                return CatalogReader.read(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
