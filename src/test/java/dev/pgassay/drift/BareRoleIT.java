package dev.pgassay.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A role that may connect, and nothing else, reads the same catalog as a superuser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BareRoleIT {

    private static final Path READER = Path.of("src/test/resources/dev/pgassay/reader");

    private DriftServer server;

    static List<DriftCase> cases() {
        return DriftCase.all();
    }

    static List<Path> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(READER)) {
            return folders.sorted().map(folder -> folder.resolve("schema.sql")).toList();
        }
    }

    static Set<String> databases() {
        return TestServer.PROJECT.databases().keySet();
    }

    @BeforeAll
    void open() throws SQLException {
        server = new DriftServer();
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseOfTheCorpusIsReadAlike(DriftCase drifted) throws SQLException, IOException {
        String lack = server.lack(drifted.folder().resolve("actual.sql"));
        assumeTrue(lack == null, () -> drifted + " needs " + lack);
        isReadAlike(drifted.actual());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aCaseOfTheReaderIsReadAlike(Path file) throws IOException, SQLException {
        String lack = server.lack(file);
        assumeTrue(lack == null, () -> file + " needs " + lack);
        isReadAlike(server.sql(file));
    }

    private void isReadAlike(String sql) throws SQLException {
        DriftServer.Seen seen = server.readTwice(sql);

        // what it may not see is unknown by name
        List<Finding> unseen = Drift.findings(seen.bySuperuser(), seen.byNobody());
        assertThat(unseen).allMatch(finding -> finding.problem() == Problem.UNKNOWN);
        if (unseen.isEmpty()) {
            assertThat(seen.byNobody()).isEqualTo(seen.bySuperuser());
        }
        assertThat(Drift.findings(seen.byNobody(), seen.bySuperuser())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfTheFiveIsReadAlike(String name) throws SQLException {
        assumeTrue(server.offersVector(), () -> name + " may need pgvector");
        try (ScratchDatabase database = TestServer.migrated(name);
                Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            TestServer.execute(connection, "create role drift_nobody");
            Catalog mine = CatalogReader.read(connection);
            TestServer.execute(connection, "set session authorization drift_nobody");

            assertThat(CatalogReader.read(connection)).isEqualTo(mine);
            assertThat(mine.all(Kind.COLUMN)).hasSizeGreaterThan(20);
            connection.rollback();
        }
    }

    @Test
    void aRoleThatMayNotUseSchemaPublicIsToldSo() throws SQLException {
        String taken = "revoke usage on schema public from public";
        DriftServer.Seen seen = server.readTwice(taken + "; create schema app; create table app.t (a integer)");
        assertThat(seen.byNobody()).isEqualTo(seen.bySuperuser());

        assertThatThrownBy(() -> server.readTwice(taken + "; create type mood as enum ('sad')"))
                .isInstanceOf(SQLException.class)
                .hasMessage("role drift_nobody may not use schema public, so the server would print the names in it"
                        + " otherwise than for other roles, and all of them would look changed;"
                        + " GRANT USAGE ON SCHEMA public TO drift_nobody is enough");
    }
}
