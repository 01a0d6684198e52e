package dev.pgassay.junit;

import dev.pgassay.schemacrawler.SchemaCrawlerCatalog;
import java.sql.Connection;
import java.sql.SQLException;

/** SchemaCrawler's catalog, for those who have it on the class path: nothing of it is loaded before somebody asks. */
final class Crawled {

    private static final String TYPE = "schemacrawler.schema.Catalog";

    private Crawled() {}

    static boolean is(Class<?> type) {
        return type.getName().equals(TYPE);
    }

    static Object read(Connection connection) throws SQLException {
        return SchemaCrawlerCatalog.read(connection);
    }
}
