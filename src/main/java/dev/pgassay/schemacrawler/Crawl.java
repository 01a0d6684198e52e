package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.exceptions.SchemaCrawlerException;
import schemacrawler.tools.options.ConfigUtility;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** SchemaCrawler's reading of some schemas: refused where there is too much or nothing, complete or an exception. */
final class Crawl {

    // held here, because a logger that nobody holds forgets its level
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    private static final String TABLES = "select n.nspname, pg_catalog.count(c.oid) from pg_catalog.pg_namespace n"
            + " left join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm', 'f')"
            + " where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
            + " group by n.nspname order by n.nspname collate pg_catalog.\"C\"";

    /**
     * What has been read.
     *
     * @param catalog the schemas
     * @param reserved the words that this server does not take as the name of a table or column
     */
    record Read(Catalog catalog, Set<String> reserved) {}

    private Crawl() {}

    /** What is in the schemas, all of them where none is named. */
    static Read read(Connection connection, Set<String> schemas, int limit) throws SQLException {
        try (Snapshot snapshot = Snapshot.begin(connection, schemas)) {
            Catalog catalog = catalog(connection, schemas, limit);
            snapshot.requireUnbroken();
            return new Read(catalog, reserved(connection));
        }
    }

    private static Catalog catalog(Connection connection, Set<String> schemas, int limit) throws SQLException {
        requireReadable(connection, schemas, limit);
        TALKATIVE.stream()
                .filter(logger -> logger.getLevel() == null)
                .forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            // our connector, whatever else is on the class path or in the environment
            return SchemaCrawlerUtility.getCatalog(
                    DatabaseConnectionSources.fromConnection(connection),
                    new PostgreSqlConnector()
                            .getSchemaRetrievalOptionsBuilder(connection)
                            .build(),
                    options(),
                    ConfigUtility.newConfig());
        } catch (SchemaCrawlerException e) {
            throw new SQLException(
                    "SchemaCrawler could not read the schema: " + firstCause(e).getMessage(), e);
        }
    }

    /** The refusal that broke the transaction, not one of the many that follow it. */
    private static Throwable firstCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Set<String> reserved(Connection connection) throws SQLException {
        Set<String> words = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select word from pg_catalog.pg_get_keywords() where catcode in ('R', 'T')")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    static SchemaCrawlerOptions options() {
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withMaxThreads(1) // there is one connection
                        .withSchemaInfoLevel(SchemaInfoLevelBuilder.builder()
                                .withInfoLevel(InfoLevel.detailed)
                                .setRetrieveColumnDataTypes(false)
                                .setRetrieveUserDefinedColumnDataTypes(false)
                                .setRetrieveIndexInformation(true)
                                .setRetrieveSequenceInformation(true)
                                .toOptions())
                        .toOptions())
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .tableTypes(PostgreSqlConnector.TABLE_TYPES)
                        .includeAllRoutines()
                        .includeAllSequences()
                        .toOptions());
    }

    private static void requireReadable(Connection connection, Set<String> schemas, int limit) throws SQLException {
        Map<String, Integer> tables = tables(connection);
        List<String> absent = new ArrayList<>(schemas);
        absent.removeAll(tables.keySet());
        if (!absent.isEmpty()) {
            throw new ViewRefused(
                    "no schema " + quoted(absent) + " in this database; there are " + quoted(tables.keySet()));
        }
        if (!schemas.isEmpty()) {
            tables.keySet().retainAll(schemas);
        }
        int count = tables.values().stream().mapToInt(Integer::intValue).sum();
        if (count == 0) {
            throw new ViewRefused("no table or view in " + quoted(tables.keySet()));
        }
        if (count > limit) {
            throw new ViewRefused(count + " tables and views are too many for SchemaCrawler, more than the limit of "
                    + limit + ": " + bySchema(tables)
                    + "\n  hint  inSchemas(…) reads some of the schemas, withTableLimit(…) more tables");
        }
    }

    private static String quoted(Collection<String> names) {
        return String.join(", ", names.stream().map(Identifiers::quote).toList());
    }

    private static String bySchema(Map<String, Integer> tables) {
        return String.join(
                ", ",
                tables.entrySet().stream()
                        .map(entry -> entry.getValue() + " in " + Identifiers.quote(entry.getKey()))
                        .toList());
    }

    private static Map<String, Integer> tables(Connection connection) throws SQLException {
        Map<String, Integer> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getInt(2));
            }
        }
        return tables;
    }
}
