package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsIT {
    @TempDir
    Path folder;

    private final DataSource database = TestPostgres.database();

    @ParameterizedTest
    @EnumSource
    void appliesFilesInOrderAndLeavesNothingOfItsOwn(TransactionMode mode) throws SQLException {
        Migrations migrations = in(mode).file("001_a.sql", "CREATE TABLE a(id int PRIMARY KEY);")
                .file("002_b.sql", "CREATE TABLE b(a int REFERENCES a);\n\nINSERT INTO a VALUES (1), (2);\n")
                .discover();

        MigrationRun run = migrations.apply(database);

        assertThat(run.applied()).containsExactly(folder.resolve("001_a.sql"), folder.resolve("002_b.sql"));
        assertThat(run.transaction()).isEqualTo(mode);
        assertThat(run.duration()).isPositive();
        assertThat(query("SELECT nspname || '.' || relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE relkind = 'r' AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"))
                .containsExactly("public.a", "public.b");
        assertThat(query("SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1"))
                .containsExactly("information_schema", "public");
    }

    @Test
    void eachFileStartsWithTheSessionOfTheConnection() throws SQLException {
        perFile()
                .file(
                        "001_a.sql",
                        "CREATE SCHEMA other; CREATE ROLE it_guest; SET search_path = other; SET ROLE it_guest;")
                .file(
                        "002_b.sql",
                        "CREATE TABLE settings AS SELECT current_setting('search_path') AS path, current_user AS role;")
                .file("003_c.sql", "SET SESSION AUTHORIZATION it_guest;")
                .file("004_d.sql", "INSERT INTO settings SELECT current_setting('search_path'), current_user;")
                .discover()
                .apply(database);

        assertThat(query("SELECT path || ' ' || role FROM public.settings"))
                .containsExactly("\"$user\", public postgres", "\"$user\", public postgres");
    }

    @Test
    void loadsCopyDataWithNullsQuotesAndBackslashes() throws SQLException {
        perFile()
                .file("001_a.sql", """
                        CREATE TABLE t(a text, b text);
                        COPY t (a, b) FROM stdin;
                        one\t\\N
                        it's; "x"\t\\i not_a_command
                        \\.
                        copy public.t from STDIN with (format csv);
                        two,"a ""quoted"" one"
                        \\.
                        INSERT INTO t VALUES ('three', '\\d');
                        """)
                .file("002_b.sql", "COPY t FROM stdin;\nfour\tno end marker\n")
                .discover()
                .apply(database);

        assertThat(query("SELECT a || '|' || coalesce(b, 'null') FROM t"))
                .containsExactly(
                        "one|null",
                        "it's; \"x\"|i not_a_command",
                        "two|a \"quoted\" one",
                        "three|\\d",
                        "four|no end marker");
    }

    @ParameterizedTest
    @EnumSource
    void runsWhatCannotBeInATransaction(TransactionMode mode) throws SQLException {
        in(mode).file("001_a.sql", "CREATE TABLE t(a int);\nCREATE INDEX CONCURRENTLY i ON t(a);\n")
                .file("002_b.sql", "VACUUM t;")
                .discover()
                .apply(database);

        assertThat(
                        query(
                                "SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 't'::regclass AND indisvalid"))
                .containsExactly("i");
    }

    @ParameterizedTest
    @EnumSource
    void aFileMayHaveItsOwnTransaction(TransactionMode mode) throws SQLException {
        in(mode).file("001_a.sql", "BEGIN;\nCREATE TABLE t(a int);\nCOMMIT;\n")
                .file("002_b.sql", "BEGIN;\nCREATE TABLE u(a int);\nROLLBACK;\nCREATE TABLE v(a int);\n")
                .discover()
                .apply(database);

        assertThat(tables()).containsExactly("t", "v");
    }

    @Test
    void aTransactionLeftOpenIsAFailureWhereItWouldBeLost() {
        MigrationFailed failed =
                fails(in(TransactionMode.PER_STATEMENT).file("001_a.sql", "BEGIN;\nCREATE TABLE t(a int);\n"));

        assertThat(failed).hasMessageContaining("ends inside a transaction that it began");
        assertThat(failed.sqlState()).isNull();
    }

    @Test
    void includedFilesRunInPlaceAndCommandsArePassedOver() throws SQLException {
        perFile()
                .file(
                        "001_a.sql",
                        "\\set ON_ERROR_STOP on\n\\echo hello\n\\i sub/b.sql\n\\ir ./sub/c.sql\nSELECT a FROM t;\n")
                .file("sub/b.sql", "CREATE TABLE t(a int)")
                .file("sub/c.sql", "\uFEFFINSERT INTO t VALUES (1);\r\n\\ir d.sql\r\n")
                .file("sub/d.sql", "INSERT INTO t VALUES (2); -- end")
                .discover()
                .apply(database);

        assertThat(query("SELECT a FROM t")).containsExactly("1", "2");
    }

    @Test
    void sqlThatIsHardToSplit() throws SQLException {
        perFile().file("001_a.sql", """
                        CREATE TABLE t(a text);
                        INSERT INTO t VALUES (e'it\\'s; \\\\'), (E'a''b\\''), (U&'d\\0061t;'), ($$;'$$), ('${HOME}');
                        /* outer /* inner; ' */ still; ' */
                        INSERT INTO t VALUES ('x' -- ;
                        );
                        DO $o$ BEGIN EXECUTE $$INSERT INTO t VALUES (';')$$; END $o$;
                        CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS $_$ SELECT $1; $_$;
                        CREATE FUNCTION g(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 0 THEN 1 ELSE 2 END; END;
                        CREATE TABLE "größe;"("ä" int); CREATE TABLE ünï$x(a int);
                        PREPARE p AS SELECT $1::int;
                        EXECUTE p(1);
                        INSERT INTO t VALUES ('last')""").discover().apply(database);

        assertThat(query("SELECT a FROM t"))
                .containsExactly("it's; \\", "a'b'", "dat;", ";'", "${HOME}", "x", ";", "last");
    }

    @Test
    void aRoleWithoutPrivilegesOfItsOwnMayApply() throws SQLException {
        perFile()
                .file("001_a.sql", "CREATE ROLE it_owner LOGIN; GRANT CREATE, USAGE ON SCHEMA public TO it_owner;")
                .discover()
                .apply(database);
        org.postgresql.ds.PGSimpleDataSource owner = (org.postgresql.ds.PGSimpleDataSource) database;
        owner.setUser("it_owner");

        perFile()
                .file("001_a.sql", "CREATE TABLE mine(a int); DISCARD ALL; ")
                .file("002_b.sql", "CREATE TABLE mine_too(a int);")
                .discover()
                .apply(owner);

        assertThat(query("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("it_owner");
    }

    /** Flyway prepares what it asks for itself; left alone, it asks the server some fifteen times per file. */
    @Test
    void flywaysOwnQuestionsDoNotGrowWithTheFiles() throws SQLException {
        int forOne = prepared(perFile().files("001_a.sql"));
        int forFive = prepared(perFile().files("002_b.sql", "003_c.sql", "004_d.sql", "005_e.sql"));

        assertThat(forOne).isPositive().isEqualTo(forFive);
    }

    private int prepared(Folder described) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        try (Connection connection = database.getConnection()) {
            Connection counted = proxy(Connection.class, (self, method, arguments) -> {
                count.addAndGet(method.getName().equals("prepareStatement") ? 1 : 0);
                return method.invoke(connection, arguments);
            });
            described.discover().apply(proxy(DataSource.class, (self, method, arguments) -> counted));
        }
        return count.get();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(MigrationsIT.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void noticesAreKept() {
        MigrationRun run = perFile()
                .file(
                        "001_a.sql",
                        "DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two'; END $$;\nDROP TABLE IF EXISTS none;")
                .file("002_b.sql", "DO $$ BEGIN FOR i IN 1..500 LOOP RAISE NOTICE 'n%', i; END LOOP; END $$;")
                .discover()
                .apply(database);

        assertThat(run.notices())
                .startsWith("one", "two", "table \"none\" does not exist, skipping", "n1")
                .hasSize(200);
    }

    @Test
    void aFailureSaysWhereAndWhatAndWhatWasApplied() throws SQLException {
        MigrationFailed failed =
                fails(perFile().files("001_a.sql", "002_b.sql", "003_c.sql").file("004_d.sql", """
                        CREATE TABLE t(a int);

                        -- ünïcödé 🐘
                        CREATE TABLE u(
                          a int, -- fine
                          b nosuchtype
                        );
                        """));

        assertThat(failed).hasMessage("""
                migration 004_d.sql failed
                  at           %1$s:6, in the statement that begins at line 4
                  server said  ERROR: type "nosuchtype" does not exist (42704)
                  applied      001_a.sql, … 003_c.sql (3 files)""".formatted(folder.resolve("004_d.sql")));
        assertThat(failed.file()).isEqualTo(folder.resolve("004_d.sql"));
        assertThat(failed.line()).isEqualTo(6);
        assertThat(failed.serverMessage()).isEqualTo("ERROR: type \"nosuchtype\" does not exist");
        assertThat(failed.sqlState()).isEqualTo("42704");
        assertThat(failed.applied()).hasSize(3);
        assertThat(tables()).isEmpty();
    }

    @Test
    void aFailurePerStatementKeepsWhatWasBefore() throws SQLException {
        MigrationFailed failed = fails(in(TransactionMode.PER_STATEMENT)
                .file(
                        "001_a.sql",
                        "CREATE TABLE t(a int UNIQUE);\nINSERT INTO t VALUES (1);\nINSERT INTO t\nVALUES (1);\n"));

        assertThat(failed)
                .hasMessageContaining("001_a.sql:3\n")
                .hasMessageContaining("detail       Key (a)=(1) already exists.")
                .hasMessageContaining("applied      nothing before it")
                .hasMessageContaining("kept         what the file did before that statement stays");
        assertThat(tables()).containsExactly("t");
    }

    @Test
    void aFailureInAnIncludedFileNamesThatFile() {
        MigrationFailed failed = fails(perFile()
                .file("001_a.sql", "SELECT 1;\n\\i parts/b.sql\nSELECT 2;\n")
                .file("parts/b.sql", "\\echo b\n\nSELECT 1,\n  nothing;\n"));

        assertThat(failed.file()).isEqualTo(folder.resolve("parts/b.sql"));
        assertThat(failed.line()).isEqualTo(4);
        assertThat(failed).hasMessageContaining("migration 001_a.sql failed").hasMessageContaining("begins at line 3");
    }

    @Test
    void aFailureAfterAnIncludeHasTheIncludingFilesLine() {
        MigrationFailed failed = fails(perFile()
                .file("001_a.sql", "SELECT 1;\n\\i parts/b.sql\nSELECT nothing;\n")
                .file("parts/b.sql", "SELECT 1;\nSELECT 2;\n\n\n"));

        assertThat(failed.file()).isEqualTo(folder.resolve("001_a.sql"));
        assertThat(failed.line()).isEqualTo(3);
    }

    @Test
    void aFailureAtTheEndOfTheTransactionIsThatFiles() {
        MigrationFailed failed = fails(perFile().files("001_a.sql").file("002_b.sql", """
                        CREATE TABLE t(a int PRIMARY KEY, b int REFERENCES t DEFERRABLE INITIALLY DEFERRED);
                        INSERT INTO t VALUES (1, 7);
                        """));

        assertThat(failed.file()).isEqualTo(folder.resolve("002_b.sql"));
        assertThat(failed.sqlState()).isEqualTo("23503");
        assertThat(failed.applied()).containsExactly(folder.resolve("001_a.sql"));
    }

    @Test
    void aFailureInCopyDataSaysWhichLineOfTheData() {
        MigrationFailed failed =
                fails(perFile().file("001_a.sql", "CREATE TABLE t(a int);\nCOPY t FROM stdin;\n1\nx\n\\.\n"));

        assertThat(failed.line()).isEqualTo(2);
        assertThat(failed)
                .hasMessageContaining("invalid input syntax for type integer: \"x\"")
                .hasMessageContaining("where        COPY t, line 2, column a");
    }

    @Test
    void somethingUnterminatedIsAFailureWithTheLineWhereItBegan() {
        MigrationFailed failed =
                fails(perFile().files("001_a.sql").file("002_b.sql", "CREATE TABLE t(a int);\n\nDO $$ BEGIN\nEND;\n"));

        assertThat(failed.line()).isEqualTo(3);
        assertThat(failed)
                .hasMessageContaining("because      unterminated dollar-quoted string")
                .hasMessageContaining("applied      001_a.sql (1 file)");
    }

    @Test
    void whatFlywayCannotReadIsAFailureOfThatFile() {
        MigrationFailed failed = fails(perFile()
                .files("001_a.sql")
                .file("002_b.sql", "SELECT 1;\nCREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1;\n"));

        assertThat(failed.file()).isEqualTo(folder.resolve("002_b.sql"));
        assertThat(failed.line()).isEqualTo(2);
        assertThat(failed.applied()).hasSize(1);
    }

    @Test
    void aMissingServerIsNoFailureOfAMigration() {
        Migrations migrations = perFile().files("001_a.sql").discover();
        org.postgresql.ds.PGSimpleDataSource nowhere = new org.postgresql.ds.PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        nowhere.setPassword("a-secret");

        ScratchUnavailable lost = catchThrowableOfType(ScratchUnavailable.class, () -> migrations.apply(nowhere));

        assertThat(lost).hasMessageContaining("cannot reach").hasMessageNotContaining("a-secret");
    }

    @Test
    void aServerThatGoesAwayIsNoFailureOfAMigration() {
        Migrations migrations = perFile()
                .file("001_a.sql", "SELECT pg_terminate_backend(pg_backend_pid());")
                .discover();

        ScratchUnavailable lost = catchThrowableOfType(ScratchUnavailable.class, () -> migrations.apply(database));

        assertThat(lost).hasMessageContaining("001_a.sql");
    }

    private Folder perFile() {
        return new Folder(folder);
    }

    private Folder in(TransactionMode mode) {
        return mode == TransactionMode.PER_FILE ? perFile() : perFile().perStatement();
    }

    private MigrationFailed fails(Folder described) {
        Migrations migrations = described.discover();
        return catchThrowableOfType(MigrationFailed.class, () -> migrations.apply(database));
    }

    private List<String> tables() throws SQLException {
        return query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
