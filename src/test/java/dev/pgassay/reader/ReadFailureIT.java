package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.TextSearchConfiguration;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server cannot tell is unknown by name, and where it cannot go on it is said why. */
class ReadFailureIT {

    private ScratchDatabase database;
    private Connection connection;

    @TempDir
    private Path folder;

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
    void aTablespaceWhoseFolderIsGoneIsReadWithoutIt() throws Exception {
        connection.setAutoCommit(false);
        TestServer.execute(connection, "insert into pg_tablespace (oid, spcname, spcowner) values (99999, 'lost', 10)");

        assertThat(findings("tablespaces: {lost: {location: /mnt/lost, owner: nobody}}"))
                .startsWith("tablespace lost has another owner\n  expected     nobody\n")
                .endsWith("declared at  f.yaml:1\n  hint         the server could not tell its location");
        connection.rollback();
    }

    @Test
    void aCollationWhoseLocaleIsGoneIsReadWithoutIt() throws Exception {
        String locale = connection.getMetaData().getDatabaseMajorVersion() < 17 ? "colliculocale" : "colllocale";
        TestServer.execute(
                connection,
                "create collation lost (provider = icu, locale = 'de', version = '1.0');" + " update pg_collation set "
                        + locale + " = null where collname = 'lost'");

        assertThat(findings("schema: public\ncollations: {lost: {version: '1.0', outdated: false}}"))
                .isEqualTo("""
                collation public.lost could not be seen
                  declared at  f.yaml:2
                  hint         the server could not tell its outdated""");
    }

    @Test
    void aParserWhoseLibraryIsGoneIsReadWithoutItsTypes() throws Exception {
        TestServer.execute(connection, """
                create function lost_types(internal) returns internal language internal as 'prsd_lextype';
                create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = lost_types);
                create text search configuration lost (parser = p);
                alter text search configuration lost add mapping for word with simple;
                """);
        TextSearchConfiguration found = configuration();
        TestServer.execute(
                connection,
                "update pg_proc set prolang = (select oid from pg_language where lanname = 'c'),"
                        + " probin = '$libdir/lost' where proname = 'lost_types'");

        assertThat(found.mappings()).containsEntry("word", "simple");
        assertThat(configuration().mappings()).isNull();
        assertThat(findings("schema: public\ntext_search_configurations: {lost: {mappings: {word: simple}}}"))
                .endsWith("hint         the server could not tell its mappings");
    }

    private TextSearchConfiguration configuration() throws SQLException {
        Catalog catalog = CatalogReader.read(connection);
        return catalog.find(TextSearchConfiguration.class, ObjectName.of("public", "lost"))
                .orElseThrow();
    }

    @Test
    void aDamagedCatalogIsNotSaidToBeChanging() throws SQLException {
        TestServer.execute(connection, """
                create function lost(integer) returns boolean language sql immutable return true;
                create table t (a integer check (lost(a)));
                set session_replication_role = replica;
                delete from pg_proc where proname = 'lost'
                """);

        SQLException failure = catchThrowableOfType(SQLException.class, () -> CatalogReader.read(connection));

        assertThat(failure.getMessage().replaceAll("\\d+", "N")).isEqualTo("""
                reading check constraints failed: ERROR: cache lookup failed for function N
                  Hint: nobody changed the catalog meanwhile, so it is damaged, or a library is missing; pg_dump tells more""");
        assertThat(failure.getSQLState()).isEqualTo("XX000");
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(ReadTransaction.isUnderWay(connection)).isFalse();
    }

    @Test
    void aLockIsNotWaitedForWithoutAnEnd() throws SQLException {
        TestServer.execute(connection, "create table t (a integer); create view v as select a from t");
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            TestServer.execute(other, "lock table t in access exclusive mode");

            Sent sent = new Sent(connection);
            assertThatThrownBy(() -> CatalogReader.read(sent.connection()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("""
                    reading views failed: ERROR: canceling statement due to lock timeout(?s:.*)
                      Hint: somebody holds a table or catalog for himself \\(ALTER TABLE, VACUUM FULL, REINDEX\\); read again when\
                     that has ended, or wait longer than 5 s \\(--lock-timeout\\)""");
            assertThat(sent.statements())
                    .filteredOn(statement -> statement.startsWith("set local lock_timeout = "))
                    .as("the limit of the first read, and of the second, that only looks what the lock is on")
                    .containsOnlyOnce("set local lock_timeout = 5000")
                    .contains("set local lock_timeout = 100");
            other.rollback();
        }
        assertThat(CatalogReader.read(connection).all(Kind.VIEW)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"false, the catalog", "true, views"})
    void aStatementMayNotTakeAsLongAsItLikes(boolean itemized, String what) throws SQLException {
        TestServer.execute(connection, "create table t (a integer); create view v as select a from t");
        ReadLimits limits = new ReadLimits(Duration.ofSeconds(1), Duration.ZERO);
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            TestServer.execute(other, "lock table t in access exclusive mode");

            assertThatThrownBy(() -> CatalogReader.visit(connection, limits, itemized))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching(
                            "reading " + what + " failed: ERROR: canceling statement due to statement timeout(?s:.*)\n"
                                    + "  Hint: a statement may take 1 s \\(--statement-timeout\\), or somebody has cancelled it");
            other.rollback();
        }
        assertThat(CatalogReader.visit(connection, limits, itemized).catalog().all(Kind.VIEW))
                .hasSize(1);
    }

    private String findings(String yaml) throws SQLException, IOException {
        Expectations expected = Expectations.load(Files.writeString(folder.resolve("f.yaml"), yaml));
        return Assay.scratch(connection, expected).findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }
}
