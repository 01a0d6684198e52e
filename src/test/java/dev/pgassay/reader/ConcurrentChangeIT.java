package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others commit a change between two of the reader's statements: what is read is what was there before, or what is there then. */
class ConcurrentChangeIT {

    /** Between the first statements, which name what is there, and those that print. */
    private static final int AFTER_NAMES = 2;

    private ScratchDatabase database;
    private Connection connection;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        database = TestServer.empty();
        connection = database.connect();
        other = database.connect();
        TestServer.execute(other, """
                create type mood as enum ('sad', 'ok');
                create function f(a integer) returns integer language sql immutable return a + 1;
                create table t (a integer default f(1), b integer generated always as (f(a)) stored, m mood default 'sad',
                  constraint positive check (a > 0));
                create index on t (f(a)) where a > 1;
                create policy p on t using (a > 2);
                create function g() returns trigger language plpgsql as 'begin return new; end';
                create trigger r before update on t for each row when (old.a > 3) execute function g();
                create rule u as on delete to t do instead nothing;
                create table p (a integer) partition by range (a);
                create table p1 partition of p for values from (1) to (2);
                create view v as select a from t where a > 4;
                create materialized view mv as select a from t;
                create statistics s on a, m from t
                """);
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table t cascade",
                "drop view v",
                "drop materialized view mv",
                "drop function f(integer) cascade",
                "drop type mood cascade",
                "drop table p",
                "drop trigger r on t",
                "drop rule u on t",
                "drop statistics s",
                "alter table t drop column a cascade",
                "alter table t rename column a to z",
                "alter table t rename to renamed",
                "alter type mood rename to temper",
                "alter type mood rename value 'sad' to 'blue'",
                "alter function f(integer) rename to h",
                "create schema s; alter function f(integer) set schema s",
                "create table anew (id serial primary key)",
                "create or replace view v as select a, b from t"
            })
    void whatIsReadIsOfOneMoment(String change) throws SQLException {
        Catalog before = CatalogReader.read(connection);
        AtomicInteger sent = new AtomicInteger();

        Catalog during = CatalogReader.read(
                new Sent(connection, sql -> changeAfterNames(sent.incrementAndGet(), change)).connection());

        Catalog after = CatalogReader.read(connection);
        assertThat(after).isNotEqualTo(before);
        assertThat(during).isIn(before, after);
        assertThat(sent.get()).isGreaterThan(AFTER_NAMES);
    }

    private void changeAfterNames(int sent, String change) throws SQLException {
        if (sent == AFTER_NAMES + 1) {
            TestServer.execute(other, change);
        }
    }

    @Test
    void whatOthersWriteElsewhereIsNoChange() throws SQLException {
        TestServer.execute(other, "create table log (a integer)");
        AtomicInteger sent = new AtomicInteger();
        CatalogReader.read(new Sent(connection, sql -> sent.incrementAndGet()).connection());
        int once = sent.getAndSet(0);

        CatalogReader.read(new Sent(connection, sql -> {
                    sent.incrementAndGet();
                    TestServer.execute(other, "insert into log values (1)");
                })
                .connection());

        assertThat(sent.get()).isEqualTo(once);
    }

    @Test
    void aTableThatOthersMakeForThemselvesDelaysNothing() throws SQLException {
        Connection noisy = new Sent(
                        connection,
                        sql -> TestServer.execute(other, "create temporary table x (a integer); drop table x"))
                .connection();

        assertThat(CatalogReader.read(noisy).find(Table.class, ObjectName.of("public", "t")))
                .isPresent();
    }

    @Test
    void changesWithoutAnEndAreToldSo() {
        AtomicInteger number = new AtomicInteger();
        Connection noisy = new Sent(
                        connection,
                        sql -> TestServer.execute(other, "create table t" + number.incrementAndGet() + " ()"))
                .connection();

        assertThatThrownBy(() -> CatalogReader.read(noisy))
                .isInstanceOf(SQLException.class)
                .hasMessage("the catalog was being changed by others each of the 5 times that it was read;"
                        + " read it when they have ended");
    }
}
