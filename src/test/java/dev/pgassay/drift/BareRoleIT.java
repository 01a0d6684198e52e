package dev.pgassay.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.View;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A role that may connect, and nothing else, reads the same catalog as a superuser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BareRoleIT {

    private static final Path READER = Path.of("src/test/resources/dev/pgassay/reader");

    /** Nothing but CONNECT; every fact is in some case of the reader. */
    private static final String SHUT_OUT = """

            ; do $$ begin
              execute 'revoke all on schema public from public';
            exception when invalid_schema_name then raise notice 'it is gone';
            end $$""";

    private DriftServer server;

    static List<DriftCase> cases() {
        return DriftCase.all();
    }

    static List<Path> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(READER)) {
            return folders.sorted().map(folder -> folder.resolve("schema.sql")).toList();
        }
    }

    static Set<String> databases() {
        return TestServer.PROJECT.databases().keySet();
    }

    @BeforeAll
    void open() throws SQLException {
        server = new DriftServer();
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseOfTheCorpusIsReadAlike(DriftCase drifted) throws SQLException, IOException {
        String lack = server.lack(drifted.folder().resolve("actual.sql"));
        assumeTrue(lack == null, () -> drifted + " needs " + lack);
        isReadAlike(drifted.actual());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aCaseOfTheReaderIsReadAlike(Path file) throws IOException, SQLException {
        String lack = server.lack(file);
        assumeTrue(lack == null, () -> file + " needs " + lack);
        isReadAlike(server.sql(file));
        isReadAlike(server.sql(file) + SHUT_OUT);
    }

    private void isReadAlike(String sql) throws SQLException {
        DriftServer.Seen seen = server.readTwice(sql);

        // what it may not see is unknown by name
        List<Finding> unseen = Drift.findings(seen.bySuperuser(), seen.byNobody());
        assertThat(unseen).allMatch(finding -> finding.problem() == Problem.UNKNOWN);
        if (unseen.isEmpty()) {
            assertThat(seen.byNobody()).isEqualTo(seen.bySuperuser());
        }
        assertThat(Drift.findings(seen.byNobody(), seen.bySuperuser())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfTheFiveIsReadAlike(String name) throws SQLException {
        assumeTrue(server.offersVector(), () -> name + " may need pgvector");
        try (ScratchDatabase database = TestServer.migrated(name);
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            TestServer.execute(connection, "create role drift_nobody");
            isReadAlike(connection);
            TestServer.execute(connection, "reset session authorization" + SHUT_OUT);
            isReadAlike(connection);
            connection.rollback();
        }
    }

    private static void isReadAlike(Connection connection) throws SQLException {
        Catalog mine = CatalogReader.read(connection);
        TestServer.execute(connection, "set session authorization drift_nobody");

        assertThat(CatalogReader.read(connection)).isEqualTo(mine);
        assertThat(mine.all(Kind.COLUMN)).hasSizeGreaterThan(20);
    }

    @Test
    void namesInSchemaPublicAreReadAlikeByARoleThatMayNotUseIt() throws SQLException {
        DriftServer.Seen seen = server.readTwice("""
                create type mood as enum ('sad', 'ok');
                create type "Odd type" as (a mood);
                create table public."Order" (id serial primary key, feeling mood default 'sad', t text default 'public.mood',
                  o regclass default 'public."Order"'::regclass, many regclass[] default '{pg_class}');
                create function lower(a mood) returns text language sql immutable as 'select ''public.mood''';
                create function lower(a text) returns text language sql immutable as 'select a';
                create function f(a mood, b "Odd type" default null) returns mood language sql
                  return coalesce(a, (b).a, 'ok'::mood);
                create function same(mood, mood) returns boolean language internal immutable strict as 'enum_eq';
                create operator === (leftarg = mood, rightarg = mood, function = same);
                create operator = (leftarg = mood, rightarg = mood, function = same);
                create view v as select public.id as "public.id", lower(public.feeling) as a from "Order" public
                  where feeling === 'ok' and feeling operator(public.=) any (select feeling from "Order")
                    and feeling operator(public.=) any (array['ok'::mood]);
                create rule r as on update to "Order" where old.feeling === 'ok' do also insert into "Order" default values;
                create index on "Order" (lower(feeling)) where feeling === 'sad';
                comment on table "Order" is 'public.mood';
                """ + SHUT_OUT);

        assertThat(seen.byNobody()).isEqualTo(seen.bySuperuser());
        assertThat(seen.byNobody().all(View.class))
                .singleElement()
                .extracting(View::definition)
                .asString()
                .contains(
                        "feeling === 'ok'::mood", "feeling IN ( SELECT \"Order\".feeling", "= ANY (ARRAY['ok'::mood])");
    }

    @Test
    void whatPgCatalogHidesIsNotTakenForItsOwnByARoleThatMayNotUseSchemaPublic() throws SQLException {
        DriftServer.Seen seen = server.readTwice("""
                create function public.lower(text) returns text language sql immutable as 'select $1';
                create function public.lower(integer) returns integer language sql immutable as 'select $1';
                create table t (hidden text default public.lower('A'), theirs text default lower('A'), seen integer default lower(1));
                """ + SHUT_OUT);

        assertThat(defaults(seen.bySuperuser()))
                .containsExactly("public.lower('A'::text)", "lower(1)", "lower('A'::text)");
        assertThat(defaults(seen.byNobody()))
                .containsExactly("public.lower('A'::text)", "public.lower(1)", "lower('A'::text)");
    }

    private static Stream<String> defaults(Catalog catalog) {
        return catalog.all(Column.class).stream().map(column -> String.valueOf(column.defaultValue()));
    }
}
