package dev.pgassay.schemacrawler;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import schemacrawler.schema.Catalog;

/** SchemaCrawler's own catalog, for those who know it. */
public final class SchemaCrawlerCatalog {

    private SchemaCrawlerCatalog() {}

    /**
     * SchemaCrawler's reading of these schemas, {@code public}, written without quotes; of all but the system's where none is
     * named. It is read in the transaction that is under way on the connection, or in one of its own, and can be used when
     * the connection is closed.
     *
     * @throws SQLException when the server refuses, times out or goes away
     * @throws ViewRefused when there is no such schema, no table, or more than {@link SchemaCrawlerView#TABLE_LIMIT}
     */
    public static Catalog read(Connection connection, String... schemas) throws SQLException {
        LinkedHashSet<String> names = new LinkedHashSet<>(List.of(schemas));
        return Crawl.read(connection, names, SchemaCrawlerView.TABLE_LIMIT).catalog();
    }
}
