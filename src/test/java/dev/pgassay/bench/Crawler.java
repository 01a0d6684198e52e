package dev.pgassay.bench;

import dev.pgassay.schemacrawler.SchemaCrawlerCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import schemacrawler.inclusionrule.RegularExpressionExclusionRule;
import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.Version;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** SchemaCrawler on a connection; beyond {@link #MOST} tables it does not end. */
final class Crawler {

    static final int MOST = 1000;

    private static final String WITHOUT_CONNECTOR = "SC_WITHOUT_DATABASE_PLUGIN";
    private static final Pattern OF_POSTGRESQL = Pattern.compile("(.*\\.)?(pg_.*|information_schema)");

    // held here, because a logger that nobody holds forgets its level
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    private Crawler() {}

    static String version() {
        return "SchemaCrawler " + Version.version().getProductVersion();
    }

    /** As its users have it who add nothing: what JDBC says, at its level standard. */
    static void asItComes(Connection connection) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        SchemaCrawlerOptions options = SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withMaxThreads(1) // there is one connection
                        .withSchemaInfoLevel(SchemaInfoLevelBuilder.builder()
                                .withInfoLevel(InfoLevel.standard)
                                .toOptions())
                        .toOptions())
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new RegularExpressionExclusionRule(OF_POSTGRESQL))
                        .toOptions());
        System.setProperty(WITHOUT_CONNECTOR, "postgresql");
        try {
            int tables = SchemaCrawlerUtility.getCatalog(DatabaseConnectionSources.fromConnection(connection), options)
                    .getTables()
                    .size();
            if (tables == 0) {
                throw new IllegalStateException("SchemaCrawler has seen no table, so its time means nothing");
            }
        } finally {
            System.clearProperty(WITHOUT_CONNECTOR);
        }
    }

    /** As pgassay asks it, with statements of our own. */
    static void throughOurs(Connection connection) throws SQLException {
        SchemaCrawlerCatalog.read(connection);
    }
}
