package dev.pgassay.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Table;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

class SchemaCrawlerViewIT {

    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    private static ScratchDatabase small;

    @BeforeAll
    static void make() throws SQLException {
        small = TestServer.empty();
        try (Connection connection = small.connect()) {
            TestServer.execute(connection, """
                    create extension vector;
                    create schema app;
                    create schema "Odd one";
                    create type app.state as enum ('on', 'off');
                    create table app.place (id bigint generated always as identity primary key, name varchar(20) not null);
                    create table app.visit (place_id bigint references app.place on delete cascade, state app.state,
                        embedding vector(3), at timestamptz default now(), check (at > '2000-01-01'));
                    create index visit_embedding on app.visit using hnsw (embedding vector_l2_ops);
                    create view app.recent as select * from app.visit;
                    create function app.answer(question text) returns integer language sql return 42;
                    create table "Odd one"."Table 1" ("Column 1" integer primary key, place_id bigint references app.place);
                    """);
        }
    }

    @AfterAll
    static void drop() {
        small.close();
    }

    static Stream<String> databases() {
        return TestServer.PROJECT.databases().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsEveryTableColumnIndexAndForeignKeyOfTheFive(String name) throws Exception {
        try (ScratchDatabase database = TestServer.migrated(name);
                Connection connection = database.connect()) {
            Catalog catalog = CatalogReader.read(connection);
            SchemaCrawlerView view = SchemaCrawlerView.of(connection);
            String text = view.report(ReportFormat.TEXT);
            String html = view.report(ReportFormat.HTML);
            String dot = view.diagram(DiagramFormat.DOT);
            String mermaid = view.diagram(DiagramFormat.MERMAID);

            assertThat(catalog.all(Table.class)).isNotEmpty().allSatisfy(table -> {
                String simple = table.name().simple();
                assertThat(text).contains(simple);
                assertThat(html).contains(simple);
                assertThat(dot).contains(simple);
                assertThat(mermaid).contains("    \"" + table.name() + "\" {\n");
            });
            assertThat(catalog.all(Column.class))
                    .allSatisfy(
                            column -> assertThat(text).contains(column.name().simple(), column.type()));
            assertThat(catalog.all(Index.class))
                    .allSatisfy(index -> assertThat(text).contains(index.name().simple()));
            assertThat(catalog.all(ForeignKey.class))
                    .allSatisfy(key -> assertThat(dot).contains(key.name().simple()));
            assertThat(mermaid.lines().filter(line -> line.contains("--o{")))
                    .hasSize(catalog.all(ForeignKey.class).size());

            List<Finding> findings = view.lint(catalog);
            assertThat(findings).doesNotHaveDuplicates().noneMatch(finding -> finding.problem() == Problem.UNKNOWN);
        }
    }

    @Test
    void aReportSpellsAsPostgreSqlDoes() throws Exception {
        try (Connection connection = small.connect()) {
            String report = SchemaCrawlerView.of(connection).inSchemas("app").report(ReportFormat.TEXT);
            assertThat(report)
                    .contains("vector(3)", "character varying(20)", "timestamp with time zone")
                    .contains("CREATE INDEX visit_embedding ON app.visit USING hnsw (embedding vector_l2_ops)")
                    .contains("answer(question text)")
                    .doesNotContain("Table 1", "vector_in", "hnswhandler");
        }
    }

    @Test
    void aDiagramLeavesOutWhatWasNotAskedFor() throws Exception {
        try (Connection connection = small.connect()) {
            assertThat(SchemaCrawlerView.of(connection).inSchemas("app").diagram(DiagramFormat.MERMAID))
                    .isEqualTo("""
                            erDiagram
                                "app.place" {
                                    bigint id PK
                                    character_varying(20) name
                                }
                                "app.visit" {
                                    bigint place_id FK
                                    state state
                                    vector(3) embedding
                                    timestamp_with_time_zone at
                                }
                                "app.recent" {
                                    bigint place_id
                                    state state
                                    vector(3) embedding
                                    timestamp_with_time_zone at
                                }
                                "app.place" |o--o{ "app.visit" : "place_id"
                            """);
            assertThat(SchemaCrawlerView.of(connection).inSchemas("Odd one").diagram(DiagramFormat.MERMAID))
                    .isEqualTo("""
                            erDiagram
                                "'Odd one'.'Table 1'" {
                                    integer Column_1 PK
                                    bigint place_id FK
                                }
                            """);
        }
    }

    @Test
    void twoReportsAreTheSame() throws Exception {
        try (Connection connection = small.connect()) {
            SchemaCrawlerView view = SchemaCrawlerView.of(connection);
            assertThat(view.report(ReportFormat.HTML)).isEqualTo(view.report(ReportFormat.HTML));
            assertThat(view.diagram(DiagramFormat.DOT)).isEqualTo(view.diagram(DiagramFormat.DOT));
        }
    }

    @Test
    void tooManyTablesAreRefusedWithTheirNumber() throws Exception {
        try (Connection connection = small.connect()) {
            assertThatThrownBy(() ->
                            SchemaCrawlerView.of(connection).withTableLimit(3).diagram(DiagramFormat.DOT))
                    .isInstanceOf(ViewRefused.class)
                    .hasMessage("4 tables and views are too many for SchemaCrawler, more than the limit of 3: 1 in"
                            + " \"Odd one\", 3 in app, 0 in public\n"
                            + "  hint  inSchemas(…) reads some of the schemas, withTableLimit(…) more tables");
            assertThat(SchemaCrawlerView.of(connection)
                            .inSchemas("app")
                            .withTableLimit(3)
                            .diagram(DiagramFormat.DOT))
                    .contains("visit");
        }
    }

    @Test
    void nothingToReadIsRefused() throws Exception {
        try (Connection connection = small.connect()) {
            SchemaCrawlerView view = SchemaCrawlerView.of(connection);
            assertThatThrownBy(() -> view.inSchemas("app", "ap").report(ReportFormat.TEXT))
                    .isInstanceOf(ViewRefused.class)
                    .hasMessage("no schema ap in this database; there are \"Odd one\", app, public");
            assertThatThrownBy(() -> view.inSchemas("pg_catalog").report(ReportFormat.TEXT))
                    .isInstanceOf(ViewRefused.class)
                    .hasMessage("no schema pg_catalog in this database; there are \"Odd one\", app, public");
            assertThatThrownBy(() -> view.inSchemas("public").report(ReportFormat.TEXT))
                    .isInstanceOf(ViewRefused.class)
                    .hasMessage("no table or view in public");
            assertThatThrownBy(() -> view.inSchemas())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no schema is named");
        }
    }

    @Test
    void aTransactionThatIsUnderWayIsUsedAndLeftAsItWas() throws Exception {
        try (Connection connection = small.connect()) {
            connection.setAutoCommit(false);
            TestServer.execute(
                    connection, "set local statement_timeout = '59s'; create table app.not_yet (id integer)");

            assertThat(SchemaCrawlerCatalog.read(connection, "app").getTables())
                    .extracting(schemacrawler.schema.Table::getName)
                    .containsExactly("not_yet", "place", "visit", "recent");

            TestServer.execute(connection, "insert into app.not_yet values (1)");
            try (var rows = connection.createStatement().executeQuery("show statement_timeout")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("59s");
            }
            connection.rollback();
        }
    }

    @Test
    void aConnectionIsLeftAsItWas() throws Exception {
        try (Connection connection = small.connect()) {
            assertThat(SchemaCrawlerCatalog.read(connection).getSchemas()).hasSize(3);

            assertThat(connection.getAutoCommit()).isTrue();
            TestServer.execute(connection, "create table app.writable (id integer); drop table app.writable");
        }
    }

    @Test
    void schemaCrawlersOwnApiFindsTheConnector() throws Exception {
        try (Connection connection = small.connect()) {
            assertThat(SchemaCrawlerUtility.getCatalog(
                                    DatabaseConnectionSources.fromConnection(connection),
                                    SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions())
                            .getTables())
                    .extracting(schemacrawler.schema.Table::getFullName)
                    .containsExactlyInAnyOrder("\"Odd one\".\"Table 1\"", "app.place", "app.visit", "app.recent");
        }
    }

    @Test
    void whatTheServerRefusesIsNotPassedOver() throws Exception {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        try (Connection connection = small.connect()) {
            connection.setAutoCommit(false);
            // a check that speaks of columns which the table does not have
            TestServer.execute(connection, """
                    create table app.wide (a integer, b integer, c integer, constraint wide_check check (c > 0));
                    create table app.narrow (a integer, constraint narrow_check check (a > 0));
                    update pg_constraint set conbin = (select conbin from pg_constraint where conname = 'wide_check')
                    where conname = 'narrow_check'""");
            assertThatThrownBy(() -> SchemaCrawlerCatalog.read(connection, "app"))
                    .isInstanceOf(SQLException.class)
                    .hasMessage(
                            "SchemaCrawler could not read the schema: ERROR: invalid attnum 3 for relation \"narrow\"");
            connection.rollback();
        } finally {
            LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        }
    }

    @Test
    void aCatalogOfAnotherMomentIsNotHeldAgainstTheTables() throws Exception {
        try (Connection connection = small.connect()) {
            Catalog before = CatalogReader.read(connection);
            connection.setAutoCommit(false);
            TestServer.execute(connection, "create table app.newer (id integer); drop table \"Odd one\".\"Table 1\"");

            List<Finding> findings = SchemaCrawlerView.of(connection).lint(before, List.of(Lint.NO_PRIMARY_KEY));

            connection.rollback();
            assertThat(findings).extracting(Finding::toString).containsExactly("""
                            relation "Odd one"."Table 1" could not be seen
                              hint         the catalog that was given has it, and SchemaCrawler has not read it: read both in one transaction""", """
                            relation app.newer could not be seen
                              hint         SchemaCrawler has read it, and the catalog that was given does not have it: read both in one transaction""", """
                            primary key app.visit is missing
                              hint         nothing tells two equal rows apart (no_primary_key)""");
        }
    }
}
