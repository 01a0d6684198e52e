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

/** An owner who is no superuser may not put times back: what hangs on that is not known, and is not said to be wrong. */
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

    @Test
    void timesThatMayNotBePutBackAreUnknown() throws SQLException, NoRow {
        Shapes shapes = new Shapes(catalog());
        for (String table : List.of("stamped", "noted")) {
            try (Session session = Session.open(DATABASE)) {
                session.execute("set local role behaviour_plain");
                RowMaker maker = new RowMaker(session.limits(), new Steps(session), shapes, Map.of());
                MadeRow row =
                        maker.make(shapes.find(ObjectName.of("plain", table)).orElseThrow());

                assertThat(new Exercise(row, maker).run(Set.of(), Map.of())).isEmpty();
                assertThat(new ChangesCheck(row, maker).run(List.of("stamp"), new Position("expected.yaml", 3, 5)))
                        .singleElement()
                        .asString()
                        .isEqualTo("""
                                column plain.%s.stamp could not be exercised
                                  stopped by   42501: permission denied to set parameter "session_replication_role"
                                  tried        to put its times back a day
                                  declared at  expected.yaml:3
                                  hint         in one transaction now() is always the same; a superuser may put times back""".formatted(table));
            }
        }
    }
}
