package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that do what they should not, and what is said of it. */
class BadTestsIT {

    private static final String HERE = "dev.pgassay.junit.BadTestsIT$";

    @SchemaTest(migrations = Kit.FAILING)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class FailingMigrationsCase {
        FailingMigrationsCase(Catalog catalog) {}

        @Test
        void a() {}

        @Test
        void b(Catalog catalog) {}

        @Test
        void c(Connection connection) {}
    }

    @SchemaTest(migrations = Kit.FAILING, isolation = Isolation.METHOD)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class SameFailingMigrationsCase {
        @Test
        void d() {}
    }

    @Test
    void migrationsThatFailAreToldOnceInFullAndThenInOneLine() {
        List<String> failures = Kit.failures(Kit.run(FailingMigrationsCase.class, SameFailingMigrationsCase.class));

        assertThat(failures).hasSize(4);
        String first = failures.get(0).lines().findFirst().orElseThrow();
        assertThat(first).isEqualTo("a(): migration V1__broken.sql failed");
        assertThat(failures.get(0))
                .containsAnyOf("relation \"dokuments\" does not exist", "Relation »dokuments« existiert nicht")
                .contains("  at           " + Kit.FAILING + "/V1__broken.sql:2\n");
        String line = first.substring("a(): ".length());
        String rest = line + "\n  told in full by " + HERE + "FailingMigrationsCase";
        assertThat(failures.subList(1, 4))
                .containsExactly("b(Catalog): " + rest, "c(Connection): " + rest, "d(): " + rest);
    }

    static class KeepsToItselfCase {
        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations(Kit.FAILING).build();

        @BeforeAll
        static void keepsToItself() {
            assertThatThrownBy(SCHEMA::url)
                    .hasMessageStartingWith("migration V1__broken.sql failed\n")
                    .hasMessageNotContaining("told in full by");
        }
    }

    static class AskingCase extends KeepsToItselfCase {
        @Test
        void e() {}
    }

    @SchemaTest(migrations = Kit.FAILING)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class LaterCase {
        @Test
        void f() {}

        @Test
        void g() {}

        @Nested
        class Inside {
            @Test
            void h() {}
        }
    }

    @SchemaTest(migrations = Kit.FAILING)
    static class InAContainerCase {
        @BeforeAll
        static void look(Catalog catalog) {}

        @Test
        void neverRuns() {}
    }

    @Test
    void whoSwallowsTheFailureHasNotToldIt() {
        List<String> failures = Kit.failures(Kit.run(AskingCase.class, LaterCase.class));

        assertThat(failures).hasSize(4);
        assertThat(failures.get(0))
                .startsWith("e(): migration V1__broken.sql failed\n")
                .contains("dokuments");
        String rest = "migration V1__broken.sql failed\n  told in full by " + HERE + "AskingCase";
        assertThat(failures.subList(1, 4)).containsExactly("f(): " + rest, "g(): " + rest, "h(): " + rest);
    }

    @Test
    void theFailureOfAContainerHasToldIt() {
        List<String> failures = Kit.failures(Kit.run(InAContainerCase.class, LaterCase.class));

        assertThat(failures).hasSize(4);
        assertThat(failures.get(0))
                .startsWith("BadTestsIT$InAContainerCase: migration V1__broken.sql failed\n")
                .contains("dokuments");
        String rest = "migration V1__broken.sql failed\n  told in full by " + HERE + "InAContainerCase";
        assertThat(failures.subList(1, 4)).containsExactly("f(): " + rest, "g(): " + rest, "h(): " + rest);
    }

    @Test
    void suchAFailureHasNoTrace() {
        Kit.run(FailingMigrationsCase.class).testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
                .forEach(
                        result -> assertThat(result.getThrowable().orElseThrow().getStackTrace())
                                .isEmpty());
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class WrongTypeCase {
        @Test
        void test(Statement statement) {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class NoExpectationsCase {
        @Test
        void test(Expectations expected) {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, isolation = Isolation.METHOD)
    static class TooEarlyCase {
        @BeforeAll
        static void tooEarly(Connection connection) {}

        @Test
        void test() {}
    }

    @Test
    void aParameterThatCannotBeGiven() {
        assertThat(Kit.failure(Kit.run(WrongTypeCase.class)))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "parameter 1 of " + HERE + "WrongTypeCase.test() cannot be given: there is none of type"
                                + " java.sql.Statement; Catalog, DataSource, Connection, ScratchDatabase, Expectations and Verdict can be given");
        assertThat(Kit.failure(Kit.run(NoExpectationsCase.class)))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("parameter 1 of " + HERE + "NoExpectationsCase.test() cannot be given: no expectations are"
                        + " declared; expected = \"file or folder\" names them");
        assertThat(Kit.failure(Kit.run(TooEarlyCase.class)))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "parameter 1 of " + HERE + "TooEarlyCase.tooEarly() cannot be given: isolation = METHOD gives"
                                + " a database for each test, and there is none yet for what belongs to the class; use @BeforeEach");
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class DroppedCase {

        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations(Kit.MIGRATIONS).build();

        @Test
        @Order(1)
        void dropsItsDatabase() throws SQLException {
            String name = SCHEMA.url().replaceAll(".*/|\\?.*", "");
            try (Connection other = maintenance(SCHEMA)) {
                TestServer.execute(other, "DROP DATABASE " + name + " WITH (FORCE)");
            }
        }

        @Test
        @Order(2)
        void findsItGone(Connection connection) {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class AfterwardsCase {
        @Test
        void test(Connection connection) {}
    }

    @Test
    void aTestThatDropsItsDatabase() {
        List<String> failures = Kit.failures(Kit.run(DroppedCase.class, AfterwardsCase.class));

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0))
                .startsWith("findsItGone(Connection): the scratch database of " + HERE
                        + "DroppedCase cannot be reached any more, postgres@")
                // who may not connect cannot ask for English
                .containsPattern(
                        "FATAL: (database \"pgassay_\\w+\" does not exist|Datenbank »pgassay_\\w+« existiert nicht)$")
                .doesNotContain("\n");
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class RolesCase {
        @Test
        void test(@Committed Connection connection) throws SQLException {
            TestServer.execute(connection, "CREATE ROLE intruder; GRANT SELECT ON documents TO intruder");
            TestServer.execute(connection, "ALTER ROLE postgres SET work_mem = '1MB'");
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class NoRolesCase {
        @Test
        void test(Connection connection) throws SQLException {
            TestServer.execute(connection, "CREATE ROLE intruder"); // for it must be gone
        }
    }

    @Test
    void aTestThatMakesOrChangesRoles() {
        assumeTrue(
                TestServer.isOurs(), "the roles of a server that is somebody else's are left alone, and not looked at");
        assertThat(Kit.failures(Kit.run(RolesCase.class, NoRolesCase.class)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("BadTestsIT$RolesCase: the roles of the scratch server are not as they were before " + HERE
                        + "RolesCase\n  unexpected   role intruder, which has been removed\n"
                        + "  different    role postgres, which stays so\n    expected   SUPERUSER ")
                .contains("SET work_mem=1MB")
                .endsWith(
                        "\n  hint         roles belong to the server, not to a database: undo in the test what it does to"
                                + " them");
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class DyingServerCase {

        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations(Kit.MIGRATIONS).build();

        @Test
        @Order(1)
        void theServerDies() throws SQLException {
            try (Connection other = maintenance(SCHEMA)) {
                TestServer.execute(
                        other,
                        "COPY (SELECT 1) TO PROGRAM 'kill -QUIT $(head -n 1 " + text(other, "SHOW data_directory")
                                + "/postmaster.pid)'");
            } catch (SQLException expected) {
                assertThat(expected.getSQLState()).isEqualTo("08006");
            }
        }

        @Test
        @Order(2)
        void afterIt(Connection connection) {}

        @Test
        @Order(3)
        void andLater(DataSource dataSource, Catalog catalog) {}
    }

    @Test
    void aServerThatDiesInTheMiddle() {
        assumeTrue(TestServer.isOurs(), "this server is somebody else's, and is not killed");
        List<String> failures = Kit.failures(Kit.run(DyingServerCase.class, AfterwardsCase.class));

        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .containsAnyOf(
                                "the scratch database of " + HERE + "DyingServerCase cannot be reached any more",
                                "PostgreSQL 17"));
        assertThat(failures)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(failure -> assertThat(failure).doesNotContain("\n"));
    }

    private static Connection maintenance(SchemaExtension schema) throws SQLException {
        String url = schema.url().replaceAll("/pgassay_\\w+", "/postgres");
        return DriverManager.getConnection(url, schema.username(), schema.password());
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
