package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Table;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads, with what settings and in the midst of what makes no difference, and nothing is different afterwards. */
class ReadTransactionIT {

    private static final String SETTINGS =
            "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings"
                    + " where name in ('search_path', 'jit', 'statement_timeout', 'lock_timeout', 'TimeZone', 'DateStyle',"
                    + " 'IntervalStyle', 'transaction_read_only', 'default_transaction_read_only', 'transaction_isolation',"
                    + " 'quote_all_identifiers', 'standard_conforming_strings', 'extra_float_digits', 'bytea_output')";

    private ScratchDatabase database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestServer.empty();
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void aRoleThatMayOnlyConnectReadsWhatTheOwnerReads() throws Exception {
        for (String name : List.of(
                "triggers",
                "policies",
                "columns_facts",
                "views",
                "routines",
                "domains",
                "composite_types",
                "range_types",
                "publications",
                "rules",
                "statistics",
                "event_triggers",
                "default_privileges")) {
            Path sql = Path.of("src/test/resources/dev/pgassay/reader", name, "schema.sql");
            if (TestServer.lack(connection, sql) != null) {
                continue; // CatalogReaderIT counts it
            }
            TestServer.execute(connection, "create schema case_" + name + "; set search_path = case_" + name);
            TestServer.execute(
                    connection,
                    TestServer.sql(connection, sql).replace("create schema app;", "create schema if not exists app;"));
        }
        String role = "pgassay_reader_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        TestServer.execute(connection, "create role " + role);
        Catalog mine = CatalogReader.read(connection);
        TestServer.execute(connection, "set session authorization " + role);
        try {
            assertThatThrownBy(() -> value("select * from case_policies.t")).hasMessageContaining("permission denied");
            assertThat(CatalogReader.read(connection)).isEqualTo(mine);
        } finally {
            TestServer.execute(connection, "reset session authorization; drop role " + role);
        }
        assertThat(mine.find(Table.class, ObjectName.of("case_policies", "t"))).isPresent();
    }

    @Test
    void aSearchPathThatIsSetForTheRoleChangesNothing() throws SQLException {
        TestServer.execute(connection, """
                create schema app;
                create function app.lower(text) returns text language sql immutable as 'select $1';
                create table app.pg_class (oid integer, relname text);
                create table t (a text check (app.lower(a) <> lower('x')));
                """);
        String user = connection.getMetaData().getUserName();
        Catalog plain = CatalogReader.read(connection);
        String everywhere = "alter role " + user + " set search_path = app, pg_catalog, public";
        String here = everywhere.replace(user, user + " in database \"" + connection.getCatalog() + "\"");
        for (String setting : List.of(everywhere, here)) {
            TestServer.execute(connection, setting);
            try (Connection started = database.connect()) {
                Catalog read = CatalogReader.read(started);
                assertThat(read.all(Table.class)).isEqualTo(plain.all(Table.class));
                assertThat(read.all(CheckConstraint.class)).isEqualTo(plain.all(CheckConstraint.class));
                assertThat(read.all(Routine.class)).isEqualTo(plain.all(Routine.class));
            } finally {
                TestServer.execute(connection, setting.replaceFirst(" set search_path = .*", " reset search_path"));
            }
        }
    }

    @Test
    void noSettingOfTheSessionChangesWhatIsRead() throws SQLException {
        TestServer.execute(connection, """
                create type mood as enum ('a');
                create schema app;
                create function app.lower(text) returns text language sql immutable as 'select $1';
                create table t (a mood default 'a', at timestamptz default '2025-01-01 00:00+00', day date default '2025-02-03',
                  took interval default '1 day 02:03:04', raw bytea default '\\xff00', ratio float8 default 0.1,
                  path text default 'back\\slash', "order" text check (lower("order") <> 'x'));
                create table p (at timestamptz) partition by range (at);
                create table p1 partition of p for values from ('2025-01-01 00:00+00') to ('2026-01-01 00:00+00');
                """);
        Catalog plain = CatalogReader.read(connection);
        TestServer.execute(connection, """
                set search_path = app, pg_catalog, public; set timezone = 'Asia/Kathmandu'; set intervalstyle = iso_8601;
                set datestyle = 'ISO, DMY'; set bytea_output = escape; set extra_float_digits = 0; set quote_all_identifiers = on;
                set standard_conforming_strings = off; set escape_string_warning = off; set jit = on; set enable_indexscan = off
                """);
        assertThat(CatalogReader.read(connection)).isEqualTo(plain);
        assertThat(CatalogText.of(plain, List.of("columns")))
                .contains("default = '2025-01-01 00:00:00+00'::timestamp with time zone", "default = 'a'::mood");
    }

    @Test
    void theConnectionIsLeftAsItWas() throws SQLException {
        TestServer.execute(connection, "set search_path = 'somewhere'; set timezone = 'Asia/Kathmandu'; set jit = on");
        String before = value(SETTINGS);
        CatalogReader.read(connection);
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(value(SETTINGS)).isEqualTo(before);
        connection.setAutoCommit(false);
        CatalogReader.read(connection);
        assertThat(connection.getAutoCommit()).isFalse();
        assertThat(ReadTransaction.isUnderWay(connection)).isFalse();
        assertThat(value(SETTINGS)).isEqualTo(before);
    }

    @Test
    void whatIsNotCommittedIsSeenAndKept() throws SQLException {
        connection.setAutoCommit(false);
        TestServer.execute(
                connection, "set local search_path = 'somewhere'; create table public.uncommitted (id integer)");
        String before = value(SETTINGS);
        assertThat(CatalogReader.read(connection).find(Table.class, ObjectName.of("public", "uncommitted")))
                .isPresent();
        assertThat(value(SETTINGS)).isEqualTo(before);
        TestServer.execute(connection, "insert into public.uncommitted values (1)");
        connection.commit();
        assertThat(value("select count(*) from public.uncommitted")).isEqualTo("1");
    }

    @Test
    void aReadThatFailsLeavesTheConnectionAsItWasToo() throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            assertThatThrownBy(() -> TestServer.execute(transaction.connection(), "create table t (a integer)"))
                    .hasMessageContaining("cannot execute CREATE TABLE in a read-only transaction");
        }
        assertThat(connection.getAutoCommit()).isTrue();
        connection.setAutoCommit(false);
        TestServer.execute(connection, "create table kept (a integer)");
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            assertThatThrownBy(() -> TestServer.execute(transaction.connection(), "insert into kept values (1)"))
                    .hasMessageContaining("cannot execute INSERT in a read-only transaction");
        }
        connection.commit();
        assertThat(value("select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void aTransactionThatHasFailedIsRefusedAndNotEnded() throws SQLException {
        connection.setAutoCommit(false);
        assertThatThrownBy(() -> value("select 1 / 0")).hasMessageContaining("division by zero");
        assertThatThrownBy(() -> CatalogReader.read(connection)).hasMessageContaining("current transaction is aborted");
        assertThat(ReadTransaction.isUnderWay(connection)).isTrue();
    }

    @Test
    void theStatementsAreTheSameForOneTableAndForFifty() throws SQLException {
        TestServer.execute(connection, "create table t (id serial primary key, a text default 'x' check (a > ''))");
        List<String> one = statements();
        for (int i = 0; i < 49; i++) {
            TestServer.execute(
                    connection,
                    "create table t_%d (id serial primary key, a text unique check (a > ''), b integer references t);"
                                    .formatted(i)
                            + "create index on t_%d (lower(a)) where a is not null".formatted(i));
        }
        assertThat(statements()).isEqualTo(one).hasSizeBetween(20, 100);
    }

    @Test
    void noOtherStatementIsSentThanThoseThatRead() throws SQLException {
        List<String> statements = statements();
        assertThat(statements.get(0)).isEqualTo("set transaction isolation level repeatable read, read only");
        assertThat(statements.subList(1, statements.size()))
                .extracting(sql -> sql.replaceFirst("^(select|set local) .*", "$1"))
                // the second transaction looks whether others have changed the catalog meanwhile
                .containsOnly("select", "set local", "set transaction read only");
    }

    private List<String> statements() throws SQLException {
        Sent sent = new Sent(connection);
        CatalogReader.read(sent.connection());
        return sent.statements();
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return Objects.requireNonNull(results.getString(1));
        }
    }
}
