package dev.pgassay.schemacrawler;

import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;
import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.none;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import schemacrawler.tools.databaseconnector.DatabaseConnector;
import schemacrawler.tools.databaseconnector.DatabaseConnectorOptions;
import schemacrawler.tools.databaseconnector.DatabaseConnectorOptionsBuilder;
import us.fatehi.utility.datasource.DatabaseConnectionSourceBuilder;
import us.fatehi.utility.datasource.DatabaseServerType;

/**
 * What SchemaCrawler has to know of PostgreSQL, and finds by itself: one query for each kind of object, from {@code
 * pg_catalog}, instead of some for each table through JDBC.
 */
public final class PostgreSqlConnector extends DatabaseConnector {

    /** The setting that names the schemas to read, one after the other; all of the user's where it is not set. */
    static final String SCHEMAS = "pgassay.schemas";

    /** What stands between two names in the setting. */
    static final String SEPARATOR = "\u001f";

    /** Which schemas are read; {@code n} is pg_namespace. */
    static final String IN_SCOPE = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname = any"
            + " (coalesce(pg_catalog.string_to_array(nullif(pg_catalog.current_setting('" + SCHEMAS
            + "', true), ''), E'\\x1f'), array[n.nspname]::text[]))";

    /** What a table can be; partitioned and foreign tables and materialized views would otherwise be left out. */
    static final List<String> TABLE_TYPES =
            List.of("TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW");

    /** For the service loader. */
    public PostgreSqlConnector() {
        super(options());
    }

    private static DatabaseConnectorOptions options() {
        return DatabaseConnectorOptionsBuilder.builder(new DatabaseServerType("postgresql", "PostgreSQL"))
                .withUrlStartsWith("jdbc:postgresql:")
                .withInformationSchemaViewsBuilder(PostgreSqlConnector::addQueries)
                .withSchemaRetrievalOptionsBuilder(PostgreSqlConnector::setStrategies)
                .withLimitOptionsBuilder(PostgreSqlConnector::limit)
                .withDatabaseConnectionSourceBuilder(
                        () -> DatabaseConnectionSourceBuilder.builder("jdbc:postgresql://${host}:${port}/${database}")
                                .withDefaultPort(5432))
                .toOptions();
    }

    private static void addQueries(InformationSchemaViewsBuilder views, Connection connection) {
        for (InformationSchemaKey key : InformationSchemaKey.values()) {
            String sql = resource(key.name().toLowerCase(Locale.ROOT) + ".sql");
            if (!sql.isEmpty()) {
                views.withSql(key, sql.replace("${in_scope}", IN_SCOPE));
            }
        }
    }

    private static String resource(String file) {
        try (InputStream in = PostgreSqlConnector.class.getResourceAsStream(file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setStrategies(SchemaRetrievalOptionsBuilder options, Connection connection) {
        options.withDoesNotSupportCatalogs();
        Arrays.stream(SchemaInfoMetadataRetrievalStrategy.values())
                .forEach(strategy -> options.with(strategy, isQueried(strategy) ? data_dictionary_all : none));
    }

    private static boolean isQueried(SchemaInfoMetadataRetrievalStrategy strategy) {
        return switch (strategy) {
            case typeInfoRetrievalStrategy,
                    functionParametersRetrievalStrategy,
                    procedureParametersRetrievalStrategy,
                    tablePrivilegesRetrievalStrategy,
                    tableColumnPrivilegesRetrievalStrategy -> false;
            default -> true;
        };
    }

    private static void limit(LimitOptionsBuilder limits) {
        limits.tableTypes(TABLE_TYPES);
    }
}
