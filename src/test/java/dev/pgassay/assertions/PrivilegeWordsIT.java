package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Table;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Privileges in the words of GRANT, in capitals too, and what an owner has without being granted it. */
class PrivilegeWordsIT {

    @Test
    void theyAreReadAsGrantReadsThem() throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, """
                    CREATE TABLE t (id integer);
                    GRANT SELECT ON t TO PUBLIC;
                    GRANT UPDATE ON t TO pg_monitor WITH GRANT OPTION;
                    CREATE TABLE alone (id integer);
                    """);
            Catalog catalog = CatalogReader.read(connection);
            String owner = catalog.all(Table.class).get(0).owner();
            TableAssert t = assertThat(catalog).table("t");

            t.grants("PUBLIC", "SELECT").grants("pg_monitor", "UPDATE WITH GRANT OPTION");
            t.grantsOnlyTo("PUBLIC", "pg_monitor");
            t.grant("PUBLIC").hasPrivileges("Select");
            String[] all = all(catalog);
            t.grants(owner, all).grant(owner).hasPrivileges(all);
            t.has(
                    "privileges",
                    Map.of("PUBLIC", "SELECT", "pg_monitor", "update with grant option", owner, List.of(all)));
            assertThat(catalog).table("alone").has("privileges", Map.of(owner, List.of(all)));
            assertThatThrownBy(() -> assertThat(catalog).table("alone").has("privileges", Map.of(owner, "select")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("table public.alone has other privileges\n  expected     " + owner
                            + "=select\n  but was      (none)\n  hint         " + owner
                            + " has all privileges for being the owner, and is named only where it has not");
            assertThatThrownBy(() -> t.grants("public", "slect"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "privileges of a table must be some of select, insert, update, delete, truncate, references,"
                                    + " trigger, maintain, each also 'with grant option', and 'granted by' a role other than the owner, found 'slect'");
            assertThatThrownBy(() -> t.has("privileges", Map.of("public", "execute")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(
                            "each also 'with grant option', and 'granted by' a role other than the owner, found 'execute'");
            assertThatThrownBy(() -> t.grant("public").hasPrivileges("usage"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(
                            "each also 'with grant option', and 'granted by' a role other than the owner, found 'usage'");
        }
    }

    @Test
    void whoGrantedThemIsSaidWhereItWasNotTheOwner() throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, """
                    CREATE TABLE t (id integer);
                    GRANT SELECT, UPDATE ON t TO pg_monitor WITH GRANT OPTION;
                    SET ROLE pg_monitor;
                    GRANT SELECT ON t TO pg_read_all_stats;
                    GRANT UPDATE ON t TO pg_read_all_stats WITH GRANT OPTION;
                    RESET ROLE;
                    """);
            Catalog catalog = CatalogReader.read(connection);
            String owner = catalog.all(Table.class).get(0).owner();
            TableAssert t = assertThat(catalog).table("t");

            t.grants(
                    "pg_read_all_stats",
                    "SELECT GRANTED BY pg_monitor",
                    "update with grant option granted by pg_monitor");
            t.grant("pg_read_all_stats").hasPrivileges("select granted by pg_monitor", "update granted by pg_monitor");
            assertThatThrownBy(() -> t.grant("pg_read_all_stats").isGrantable())
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            grant on table public.t to pg_read_all_stats has other privileges
                              expected     select with grant option granted by pg_monitor, update with grant option granted by pg_monitor
                              but was      select granted by pg_monitor, update with grant option granted by pg_monitor
                              missing      select with grant option granted by pg_monitor
                              unexpected   select granted by pg_monitor""");
            assertThatThrownBy(() -> t.has("privileges", Map.of("pg_monitor", "select granted by " + owner)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageEndingWith("hint         'granted by' is said only of roles that are not the owner, as "
                            + owner + " is");
        }
    }

    private static String[] all(Catalog catalog) {
        List<String> before = List.of("select", "insert", "update", "delete", "truncate", "references", "trigger");
        return catalog.server().major() < 17
                ? before.toArray(String[]::new)
                : "select insert update delete truncate references trigger maintain".split(" ");
    }
}
