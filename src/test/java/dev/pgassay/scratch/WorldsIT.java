package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** No set of migrations sees the roles of another, wherever the servers are ours. */
@DisabledIfEnvironmentVariable(
        named = "PGASSAY_SCRATCH",
        matches = "server",
        disabledReason = "a server of other people is one for all")
class WorldsIT {
    private static final String NEEDS_ANON = "CREATE TABLE t (id int);\nGRANT SELECT ON t TO anon;\n";
    private static final String MAKES_X = "CREATE ROLE x;\nCREATE TABLE t (id int);\nGRANT SELECT ON t TO x;\n";
    private static final String MAKES_HIDDEN = "DO $$ BEGIN EXECUTE 'CREATE ' || chr(82) || 'OLE hidden'; END $$;\n";
    private static final String HIDDEN = "SELECT count(*) FROM pg_roles WHERE rolname = 'hidden'";

    private static Scratch scratch;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        scratch = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()));
    }

    @AfterAll
    static void close() {
        scratch.close();
    }

    @Test
    void aPlatformsRolesAreNotThereForAnotherPlatform() {
        Migrations migrations = migrations("anon", NEEDS_ANON);
        try (ScratchDatabase supabase = scratch.database(Platform.SUPABASE, migrations)) {
            assertThatThrownBy(() -> scratch.database(Platform.PLAIN, migrations))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("role \"anon\" does not exist");
            assertThat(supabase.alreadyMigrated()).isFalse();
        }
    }

    @Test
    void twoSetsMayMakeTheSameRole() throws SQLException {
        Migrations one = migrations("one", MAKES_X);
        Migrations two = migrations("two", MAKES_X + "-- another set\n");
        try (ScratchDatabase first = scratch.database(Platform.PLAIN, one);
                ScratchDatabase second = scratch.database(Platform.PLAIN, two);
                ScratchDatabase again = scratch.database(Platform.PLAIN, one)) {
            for (ScratchDatabase database : new ScratchDatabase[] {first, second, again}) {
                assertThat(ScratchIT.value(database, "SELECT has_table_privilege('x', 't', 'SELECT')"))
                        .isEqualTo("t");
            }
            assertThat(server(second)).isNotEqualTo(server(first));
            assertThat(server(again)).isEqualTo(server(first));
            assertThat(again.alreadyMigrated()).isTrue();
        }
    }

    @Test
    void setsThatMakeNoRolesShareAServer() {
        try (ScratchDatabase one = scratch.database(Platform.PLAIN, migrations("one", "CREATE TABLE a (id int);\n"));
                ScratchDatabase two =
                        scratch.database(Platform.PLAIN, migrations("two", "CREATE TABLE b (id int);\n"))) {
            assertThat(server(two)).isEqualTo(server(one));
            assertThat(scratch.notes()).isEmpty();
        }
    }

    @Test
    void aRoleThatComesUnannouncedStaysAmongItsOwn() throws SQLException {
        Migrations surprising = migrations("hidden", MAKES_HIDDEN);
        Migrations other = migrations("other", "CREATE TABLE other (id int);\n");
        try (ScratchDatabase hidden = scratch.database(Platform.PLAIN, surprising);
                ScratchDatabase again = scratch.database(Platform.PLAIN, surprising);
                ScratchDatabase beside = scratch.database(Platform.PLAIN, other)) {
            assertThat(ScratchIT.value(hidden, HIDDEN)).isEqualTo("1");
            assertThat(again.alreadyMigrated()).isTrue();
            assertThat(ScratchIT.value(beside, HIDDEN)).isEqualTo("0");
        }
    }

    @Test
    void serversThatNobodyUsesStayOnlyInASmallNumber() {
        Set<String> servers = new HashSet<>();
        Migrations first = migrations("0", MAKES_X + "-- 0\n");
        for (int i = 0; i < 6; i++) {
            try (ScratchDatabase database =
                    scratch.database(Platform.PLAIN, migrations(String.valueOf(i), MAKES_X + "-- " + i + "\n"))) {
                servers.add(server(database));
            }
        }
        try (ScratchDatabase again = scratch.database(Platform.PLAIN, first)) {
            assertThat(again.alreadyMigrated()).as("its server has gone").isFalse();
        }
        assertThat(servers).hasSizeGreaterThan(4);
    }

    private Migrations migrations(String name, String sql) {
        return new Folder(folder.resolve(name)).file("001_a.sql", sql).discover();
    }

    private static String server(ScratchDatabase database) {
        return database.url().substring(0, database.url().lastIndexOf('/'));
    }
}
