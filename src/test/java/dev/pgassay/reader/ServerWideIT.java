package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Database;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the server or to the database as a whole, made in a transaction that is rolled back. */
class ServerWideIT {

    private static final ReaderCase CASE = new ReaderCase(Path.of("src/test/resources/dev/pgassay/server_wide"));

    private static final List<Kind> KINDS = List.of(
            Kind.DATABASE, Kind.TABLESPACE, Kind.CONFIGURATION_PARAMETER, Kind.SUBSCRIPTION, Kind.SECURITY_LABEL);

    /** What a newer PostgreSQL has. */
    private static final Map<String, Integer> SINCE =
            Map.of("database icu_rules", 16, "subscription streaming = parallel", 16, "subscription failover", 17);

    private ScratchDatabase database;
    private Connection connection;
    private int version;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = TestServer.empty();
        connection = database.connect();
        connection.setAutoCommit(false);
        version = connection.getMetaData().getDatabaseMajorVersion();
        assumeTrue(version >= 15, "PostgreSQL 14 grants nothing on parameters");
        TestServer.execute(connection, TestServer.sql(connection, CASE.sql()));
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
        database.close();
    }

    @Test
    void whatSqlMakesIsRead() throws Exception {
        String owned = "\n  owner = " + connection.getMetaData().getUserName() + "(?=\n|$)";
        String text = text().replaceAll(owned, "");
        if (Boolean.getBoolean("pgassay.update")) {
            CASE.update(version, text);
        }
        assertThat(text).isEqualTo(CASE.facts(version));
    }

    @Test
    void everyFactIsSetInTheCase() throws Exception {
        Set<String> wanted = new TreeSet<>();
        for (Kind kind : KINDS) {
            kind.facts().forEach(fact -> wanted.add(kind.label() + " " + fact));
            kind.fact("streaming")
                    .ifPresent(fact -> fact.words().forEach(word -> wanted.add(kind.label() + " streaming = " + word)));
        }
        wanted.remove("tablespace location"); // there is none: TablespacesIT
        SINCE.forEach((what, since) -> wanted.removeIf(one -> since > version && one.equals(what)));
        wanted.removeAll(CatalogText.seen(text().lines().toList()));
        assertThat(wanted).isEmpty();
    }

    @Test
    void whoKnowsTheRulesOfTheLanguageIsRead() throws Exception {
        List<String> providers = new ArrayList<>();
        for (String code : List.of("b", "c", "i")) {
            TestServer.execute(
                    connection,
                    "update pg_database set datlocprovider = '" + code + "' where datname = current_database()");
            providers.add(CatalogReader.read(connection)
                    .all(Database.class)
                    .get(0)
                    .localeProvider()
                    .toString());
        }
        assertThat(providers).containsExactly("BUILTIN", "LIBC", "ICU");
    }

    @Test
    void aRoleThatMayOnlyConnectReadsThemToo() throws Exception {
        String mine = text();
        TestServer.execute(connection, "create role case_nobody; set session authorization case_nobody");

        assertThat(text()).isEqualTo(mine);
    }

    @Test
    void whatARoleMayNotSeeIsUnknown() throws Exception {
        TestServer.execute(connection, """
                create foreign data wrapper w;
                create server s foreign data wrapper w;
                create role case_nobody;
                create user mapping for pg_monitor server s options (user 'x', password 'y');
                create user mapping for case_nobody server s options (user 'x');
                create user mapping for public server s;
                """);
        Expectations expected = Expectations.load(Files.writeString(folder.resolve("f.yaml"), """
                user_mappings:
                  pg_monitor on s: {role: pg_monitor, options: [user]}
                  case_nobody on s: {role: pg_monitor, options: [user]}
                  public on s: {server: s}
                """));
        assertThat(findings(expected)).isEqualTo("""
                user mapping pg_monitor on s has other options
                  expected     user
                  but was      password, user
                  unexpected   password
                  declared at  f.yaml:2
                user mapping case_nobody on s has another role
                  expected     pg_monitor
                  but was      case_nobody
                  declared at  f.yaml:3""");

        TestServer.execute(connection, "set session authorization case_nobody");

        assertThat(findings(expected)).isEqualTo("""
                user mapping pg_monitor on s could not be seen
                  declared at  f.yaml:2
                  hint         the role that looked may not see its options
                user mapping case_nobody on s has another role
                  expected     pg_monitor
                  but was      case_nobody
                  declared at  f.yaml:3
                  hint         the role that looked may not see its options""");
    }

    @Test
    void whatDiffersIsFound() throws Exception {
        assertThat(findings(Expectations.load(Files.writeString(folder.resolve("f.yaml"), """
                database:
                  encoding: UTF8
                  configuration: {search_path: "app, public"}
                  connection_limit: null
                tablespaces:
                  fast: {options: {random_page_cost: 1.1}}
                  fats: {}
                configuration_parameters:
                  log_statement: {privileges: {public: set}}
                subscriptions:
                  Other: {publications: [orders], streaming: parallel}
                only: [tablespaces, subscriptions]
                counts: {configuration_parameters: 3}
                """))))
                .isEqualTo("""
                        database differs in encoding, configuration, connection limit
                          encoding
                            expected     UTF8
                            but was      LATIN1
                          configuration
                            expected     search_path=app, public
                            but was      search_path=app, public, work_mem=8MB
                            unexpected   work_mem=8MB
                          connection limit
                            expected     (none)
                            but was      7
                          declared at  f.yaml:2
                        tablespace fats is missing
                          declared at  f.yaml:7
                        subscription "Other" differs in publications, streaming
                          publications
                            expected     orders
                            but was      users, orders
                            unexpected   users
                          streaming
                            expected     parallel
                            but was      on
                          declared at  f.yaml:11
                        tablespace "Slow" is not expected
                          declared at  f.yaml:12
                          hint         only what is listed may be there
                        subscription parallel is not expected
                          declared at  f.yaml:12
                          hint         only what is listed may be there
                        subscription plain is not expected
                          declared at  f.yaml:12
                          hint         only what is listed may be there
                        database has another number of configuration parameters
                          expected     3
                          but was      2
                          declared at  f.yaml:13
                          hint         there are log_min_messages, log_statement""");
    }

    private String findings(Expectations expected) throws SQLException {
        return Assay.scratch(connection, expected).findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }

    private String text() throws SQLException, IOException {
        Catalog catalog = CatalogReader.read(connection);
        return CatalogText.of(catalog, CASE.sections());
    }
}
