package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner who is no superuser puts times back with the triggers switched off; who is not even that knows nothing, and says nothing is wrong. */
class PlainOwnerIT {

    private static final ScratchDatabase DATABASE = TestServer.empty();

    @BeforeAll
    static void make() throws SQLException {
        execute("""
                create role behaviour_plain;
                create schema plain authorization behaviour_plain;
                set role behaviour_plain;
                create table plain.stamped (id int primary key, stamp timestamptz not null default now());
                create table plain.noted (id int primary key, note text, stamp timestamptz not null default now());
                create function plain.stamps() returns trigger language plpgsql as
                    $$ begin select now() into new.stamp; return new; end $$;
                create trigger stamps before update on plain.stamped for each row execute function plain.stamps();
                create trigger stamps before update on plain.noted for each row execute function plain.stamps();
                create table plain.parted (id int, note text, stamp timestamptz not null default now()) partition by list (id);
                create table plain.parted_1 partition of plain.parted for values in (1);
                create trigger stamps before update on plain.parted for each row execute function plain.stamps();
                alter table plain.parted_1 enable always trigger stamps;
                create table plain.asleep (id int primary key, note text, stamp timestamptz not null default now());
                create trigger stamps before update on plain.asleep for each row when (old.id <> new.id) execute function plain.stamps();
                reset role;
                create table plain.lent (id int primary key, note text, stamp timestamptz not null default now());
                create trigger stamps before update on plain.lent for each row execute function plain.stamps();
                grant all on plain.lent to behaviour_plain;
                reset role;
                """);
    }

    @AfterAll
    static void drop() throws SQLException {
        execute("drop owned by behaviour_plain cascade; drop role behaviour_plain");
        DATABASE.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            TestServer.execute(connection, sql);
        }
    }

    private static Catalog catalog() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            return CatalogReader.read(connection);
        }
    }

    private static List<String> found(String table) throws SQLException, NoRow {
        Shapes shapes = new Shapes(catalog());
        try (Session session = Session.open(DATABASE)) {
            session.execute("set local role behaviour_plain");
            RowMaker maker = new RowMaker(session.limits(), new Steps(session), shapes, Map.of());
            MadeRow row = maker.make(shapes.find(ObjectName.of("plain", table)).orElseThrow());
            assertThat(new Exercise(row, maker).run(Set.of(), Map.of())).isEmpty();
            return new ChangesCheck(row, maker)
                    .run(List.of("stamp"), new Position("expected.yaml", 3, 5)).stream()
                            .map(String::valueOf)
                            .toList();
        }
    }

    @Test
    void timesArePutBackByTheOwner() throws SQLException, NoRow {
        for (String table : List.of("stamped", "noted", "parted")) {
            assertThat(found(table)).isEmpty();
        }
        assertThat(found("asleep")).singleElement().isEqualTo("""
                column plain.asleep.stamp stays as it is when note is updated
                  triggers     stamps (before update when (old.id <> new.id))
                  declared at  expected.yaml:3""");
    }

    @Test
    void triggersAreAsTheyWere() throws SQLException, NoRow {
        Catalog before = catalog();
        found("parted");

        assertThat(catalog()).isEqualTo(before);
    }

    @Test
    void timesThatMayNotBePutBackAreUnknown() throws SQLException, NoRow {
        assertThat(found("lent")).singleElement().isEqualTo("""
                column plain.lent.stamp could not be exercised
                  stopped by   42501: permission denied to set parameter "session_replication_role"
                  tried        to put its times back a day
                  declared at  expected.yaml:3
                  hint         in one transaction now() is always the same; a superuser or the table's owner may put times back""");
    }

    @Test
    void theOwnerPutsThemBackInASessionToo() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            session.execute(
                    "set local role behaviour_plain; insert into plain.parted values (1, 'a', '2020-02-02 00:00:00+00')");

            Untriggered.execute(session, "plain.parted", "update plain.parted set stamp = stamp - interval '1 day'");

            assertThat(session.text("select (stamp at time zone 'UTC')::text from plain.parted"))
                    .isEqualTo("2020-02-01 00:00:00");
            session.execute("update plain.parted set note = 'b'");
            assertThat(session.text("select (stamp = now())::text from plain.parted"))
                    .isEqualTo("true");
        }
    }
}
