package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on whatever kind of server the environment asks for. */
class ScratchIT {
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
    void migratesOnceAndClones() throws SQLException {
        Migrations migrations = new Folder(folder)
                .file("001_a.sql", "CREATE TABLE t (id int PRIMARY KEY);\nINSERT INTO t VALUES (1);\n")
                .discover();

        try (ScratchDatabase one = scratch.database(Platform.PLAIN, migrations);
                ScratchDatabase two = scratch.database(Platform.PLAIN, migrations)) {
            assertThat(one.alreadyMigrated()).isFalse();
            assertThat(two.alreadyMigrated()).isTrue();
            assertThat(two.migrations().applied()).hasSize(1);
            update(one, "INSERT INTO t VALUES (2)");
            assertThat(value(one, "SELECT count(*) FROM t")).isEqualTo("2");
            assertThat(value(two, "SELECT count(*) FROM t")).isEqualTo("1");
        }
    }

    @Test
    void theOriginalIsThereUntilACloneIsAskedFor() throws SQLException {
        Migrations migrations = new Folder(folder)
                .file("001_a.sql", "CREATE TABLE t (id int);\n")
                .discover();

        ScratchDatabase original = scratch.original(Platform.PLAIN, migrations);
        assertThat(value(original, "SELECT count(*) FROM t")).isEqualTo("0");
        original.close();
        try (ScratchDatabase clone = scratch.database(Platform.PLAIN, migrations)) {
            assertThat(clone.alreadyMigrated()).isTrue();
            assertThat(value(clone, "SELECT count(*) FROM t")).isEqualTo("0");
        }
        assertThatThrownBy(original::connect).hasMessageContaining("not currently accepting connections");
    }

    @Test
    void theTimeZoneOfTheMachineDecidesNothing() throws SQLException {
        Migrations migrations = new Folder(folder)
                .file("001_a.sql", "CREATE TABLE t (at timestamptz DEFAULT '2026-01-01 00:00');\n")
                .discover();
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            try (ScratchDatabase database = scratch.database(Platform.PLAIN, migrations)) {
                assertThat(value(database, "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef"))
                        .contains("2026-01-01 00:00:00+00");
            }
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void isGoneWhenClosedWhoeverIsInIt() throws SQLException {
        Migrations migrations = new Folder(folder).files("001_a.sql").discover();
        ScratchDatabase database = scratch.database(Platform.PLAIN, migrations);
        try (Connection guest = database.connect()) {
            database.close();
            database.close();

            assertThat(guest.isValid(5)).isFalse();
        }
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class).hasMessageContaining("does not exist");
    }

    @Test
    void neverShowsAPassword() {
        Migrations migrations = new Folder(folder).files("001_a.sql").discover();
        try (ScratchDatabase database = scratch.database(Platform.PLAIN, migrations)) {
            assertThat(database.url()).matches("[^:@]+@[^@]+:\\d+/pgassay_[0-9a-f]{8}_\\d+");
            assertThat(database).hasToString(database.url());
            assertThat(database.dataSource()).hasToString(database.url());
        }
        assertThat(scratch.description()).contains("PostgreSQL ");
    }

    @Test
    void supabaseHasWhatMigrationsRelyOn() throws SQLException {
        Migrations migrations = new Folder(folder).file("001_a.sql", """
                        CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
                        CREATE EXTENSION IF NOT EXISTS pgcrypto;
                        CREATE TABLE profiles (
                          id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
                          user_id uuid NOT NULL DEFAULT auth.uid() REFERENCES auth.users (id) ON DELETE CASCADE,
                          token bytea DEFAULT gen_random_bytes(8));
                        ALTER TABLE profiles ENABLE ROW LEVEL SECURITY;
                        CREATE POLICY own ON profiles FOR SELECT TO authenticated USING (user_id = auth.uid());
                        CREATE POLICY service ON profiles TO service_role USING (auth.role() = 'service_role');
                        ALTER PUBLICATION supabase_realtime ADD TABLE profiles;
                        """).discover();
        try (ScratchDatabase database = scratch.database(Platform.SUPABASE, migrations)) {
            assertThat(value(database, "SHOW search_path")).isEqualTo("\"$user\", public, extensions");
            assertThat(
                            value(
                                    database,
                                    "SELECT string_agg(n.nspname, ',' ORDER BY extname) FROM pg_extension e"
                                            + " JOIN pg_namespace n ON n.oid = extnamespace WHERE extname IN ('pgcrypto', 'uuid-ossp')"))
                    .isEqualTo("extensions,extensions");
            assertThat(value(database, "SELECT has_table_privilege('anon', 'profiles', 'SELECT')"))
                    .isEqualTo("t");
            assertThat(value(database, "SELECT rolbypassrls FROM pg_roles WHERE rolname = 'service_role'"))
                    .isEqualTo("t");
            assertThat(value(
                            database,
                            "SELECT set_config('request.jwt.claims',"
                                    + " '{\"sub\": \"7f0c5f4e-0000-4000-8000-000000000001\"}', false), auth.uid()"))
                    .contains("7f0c5f4e");
            assertThat(value(database, "SELECT pg_has_role('authenticator', 'anon', 'MEMBER')"))
                    .isEqualTo("t");
        }
    }

    @Test
    void settingsOfTheDatabaseReachTheClone() throws SQLException {
        Migrations migrations = new Folder(folder).file("001_a.sql", """
                        CREATE SCHEMA "odd, name";
                        DO $$ BEGIN
                          EXECUTE format('ALTER DATABASE %I SET search_path = "odd, name", public', current_database());
                          EXECUTE format('ALTER DATABASE %I SET app.tenant = %L', current_database(), 'it''s = 1');
                        END $$;
                        """).discover();
        try (ScratchDatabase database = scratch.database(Platform.PLAIN, migrations)) {
            assertThat(value(database, "SHOW search_path")).isEqualTo("\"odd, name\", public");
            assertThat(value(database, "SHOW app.tenant")).isEqualTo("it's = 1");
        }
    }

    @Test
    void manyAtOnceMigrateOnceAndDifferentSetsDoNotWaitForEachOtherForEver() throws Exception {
        Migrations same = new Folder(folder.resolve("same"))
                .file("001_a.sql", "CREATE TABLE s (id int);\nSELECT pg_sleep(0.2);\n")
                .discover();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<ScratchDatabase>> pending = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Migrations other = new Folder(folder.resolve("other" + i))
                        .file("001_a.sql", "CREATE TABLE o" + i + " (id int);\n")
                        .discover();
                pending.add(threads.submit(() -> scratch.database(Platform.PLAIN, same)));
                pending.add(threads.submit(() -> scratch.database(Platform.PLAIN, other)));
            }
            int migrated = 0;
            for (Future<ScratchDatabase> future : pending) {
                try (ScratchDatabase database = future.get()) {
                    migrated += database.alreadyMigrated() ? 0 : 1;
                    assertThat(value(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                            .isEqualTo("1");
                }
            }
            assertThat(migrated).isEqualTo(7);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFailureIsTheSameForAllAndLeavesNoRole() throws SQLException {
        Migrations broken = new Folder(folder)
                .file("001_a.sql", "CREATE ROLE scratch_it_role;\nGRANT ALL ON SCHEMA public TO scratch_it_role;\n")
                .file("002_b.sql", "CREATE TABLE t (id missing_type);\n")
                .discover();

        Throwable first = catchThrowable(() -> scratch.database(Platform.PLAIN, broken));
        Throwable second = catchThrowable(() -> scratch.database(Platform.PLAIN, broken));

        assertThat(first).isInstanceOf(MigrationFailed.class).hasMessageContaining("missing_type");
        assertThat(second).isInstanceOf(MigrationFailed.class).hasMessage(first.getMessage());
        Migrations fine = new Folder(folder.resolve("fine")).files("001_a.sql").discover();
        try (ScratchDatabase database = scratch.database(Platform.PLAIN, fine)) {
            assertThat(value(database, "SELECT count(*) FROM pg_roles WHERE rolname = 'scratch_it_role'"))
                    .isEqualTo("0");
        }
    }

    static String value(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(row.getMetaData().getColumnCount()));
        }
    }

    static void update(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
