package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application does to the catalog while it starts. */
class CatalogChangesIT {

    private static final String BEFORE = """
            create table users (id serial primary key, name text not null);
            create table old (id integer primary key);
            create view names as select name from users;
            """;

    private ScratchDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = TestServer.empty();
        run(BEFORE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            TestServer.execute(connection, sql);
        }
    }

    private CatalogChanges during(String sql) throws SQLException {
        return CatalogChanges.during(database.dataSource(), () -> run(sql));
    }

    @Test
    void rowsAndWhatSequencesHaveCountedAreNoChange() throws SQLException {
        assertThat(during("insert into users (name) values ('a'), ('b'); analyze users"))
                .areNone();
        assertThat(during("create table if not exists users (id integer)")).areNone();
        assertThat(during("create temporary table mine (id integer)")).areNone();
    }

    @Test
    void whatCameWentAndChangedIsTold() throws SQLException {
        CatalogChanges changes = during("""
                create table sessions (id bigint generated always as identity primary key, at timestamptz);
                create index on sessions (at);
                drop table old;
                alter table users alter name drop not null, add email text;
                """);

        assertThatThrownBy(() -> assertThat(changes).areNone())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        the catalog was changed otherwise than expected

                        table public.old is missing

                        table public.sessions is not expected

                        column public.users.email is not expected

                        column public.users.name is nullable
                          expected     false
                          but was      true""");
    }

    @Test
    void whatMayChangeIsNamed() throws SQLException {
        CatalogChanges changes = during("""
                create table sessions (id integer primary key);
                alter table users add email text;
                """);

        assertThat(changes).areOnly("table public.sessions", "column public.users.email");
        assertThat(changes).areOnly("table public.sessions", "table public.users");
        assertThatThrownBy(() -> assertThat(changes).areOnly("table public.sessions", "table public.old"))
                .hasMessage("""
                        the catalog was changed otherwise than expected

                        column public.users.email is not expected

                        change of table public.old is missing
                          hint         it is named, and as it was before""");
        assertThatThrownBy(() -> assertThat(changes).areOnly())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no object is named; when nothing may change, say areNone()");
    }

    @Test
    void whatTheApplicationThrowsGoesThrough() {
        assertThatThrownBy(() -> CatalogChanges.during(database.dataSource(), () -> {
                    throw new IOException("port in use");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("port in use");
    }

    @Test
    void aDatabaseThatGoesAwayIsNotUnchanged() {
        assertThatThrownBy(() -> CatalogChanges.during(database.dataSource(), database::close))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the catalog could not be read after the action: ");
    }
}
