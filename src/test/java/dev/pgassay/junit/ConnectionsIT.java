package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test does through a connection or a data source, and what of it the next test finds. */
class ConnectionsIT {

    @SchemaTest(migrations = Kit.MIGRATIONS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class RolledBackCase {

        private final Connection ofConstructor;

        RolledBackCase(Connection ofConstructor) {
            this.ofConstructor = ofConstructor;
        }

        @BeforeEach
        void prepare(Connection connection) throws SQLException {
            TestServer.execute(connection, "CREATE TABLE prepared (id int)");
        }

        @Test
        @Order(1)
        void isOnePerTest(Connection connection) throws SQLException {
            assertThat(connection).isSameAs(ofConstructor);
            assertThat(connection.getAutoCommit()).isFalse();
            TestServer.execute(connection, "INSERT INTO prepared VALUES (1)");
            TestServer.execute(connection, "INSERT INTO documents VALUES (2, 'second', 'draft')");
        }

        @Test
        @Order(2)
        void findsNothingOfIt(Connection connection) throws SQLException {
            assertThat(number(connection, "SELECT count(*) FROM prepared")).isZero();
            assertThat(number(connection, "SELECT count(*) FROM documents")).isEqualTo(1);
        }

        @Test
        @Order(3)
        void mayCloseIt(Connection connection) throws SQLException {
            connection.close();
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class CommittedCase {

        @BeforeAll
        static void forAll(@Committed Connection connection, Connection other) throws SQLException {
            TestServer.execute(connection, "INSERT INTO documents VALUES (10, 'tenth', 'draft')");
            TestServer.execute(other, "INSERT INTO documents VALUES (11, 'eleventh', 'draft')");
        }

        @Test
        @Order(1)
        void byParameter(@Committed Connection committed, Connection other) throws SQLException {
            assertThat(committed).isNotSameAs(other);
            TestServer.execute(committed, "INSERT INTO documents VALUES (2, 'second', 'draft')");
            TestServer.execute(other, "INSERT INTO documents VALUES (3, 'third', 'draft')");
        }

        @Test
        @Order(2)
        @Committed
        void byMethod(Connection connection) throws SQLException {
            TestServer.execute(connection, "INSERT INTO documents VALUES (4, 'fourth', 'draft')");
        }

        @Test
        @Order(3)
        void afterwards(Connection connection) throws SQLException {
            assertThat(number(connection, "SELECT sum(id) FROM documents")).isEqualTo(1 + 2 + 4 + 10);
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class PerClassCase {

        private final Connection connection;

        PerClassCase(Connection connection) {
            this.connection = connection;
        }

        @Test
        @Order(1)
        void writes() throws SQLException {
            TestServer.execute(connection, "INSERT INTO documents VALUES (2, 'second', 'draft')");
        }

        @Test
        @Order(2)
        void isRolledBackAfterEachTest() throws SQLException {
            assertThat(number(connection, "SELECT count(*) FROM documents")).isEqualTo(1);
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class ClosedCase {

        @Test
        void test(@Committed Connection connection) throws SQLException {
            connection.close();
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class CatalogCase {

        private static Catalog first;

        @Test
        @Order(1)
        void isReadOnce(Catalog catalog) {
            first = catalog;
        }

        @Test
        @Order(2)
        void andGivenAgain(Catalog catalog, DataSource dataSource) throws SQLException {
            assertThat(catalog).isSameAs(first);
            try (Connection connection = dataSource.getConnection()) {
                TestServer.execute(connection, "CREATE TABLE later (id int)");
            }
        }

        @Test
        @Order(3)
        void butNotAfterAChange(Catalog catalog) {
            assertThat(first.find(Table.class, ObjectName.of("public", "later")))
                    .isEmpty();
            assertThat(catalog.find(Table.class, ObjectName.of("public", "later")))
                    .isPresent();
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ExhaustedCase {

        private static final List<Connection> LEFT_OPEN = new ArrayList<>();

        @Test
        @Order(1)
        void takesAllConnections(DataSource dataSource) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 2_000; i++) {
                            LEFT_OPEN.add(dataSource.getConnection());
                        }
                    })
                    .hasMessageContaining("too many clients");
        }

        @Test
        @Order(2)
        void afterWhichTheyAreClosed(Catalog catalog, DataSource dataSource) throws SQLException {
            assertThat(LEFT_OPEN).isNotEmpty().allMatch(ConnectionsIT::isClosed);
            LEFT_OPEN.clear();
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            TestServer.execute(connection, "LOCK TABLE documents");
            LEFT_OPEN.add(connection);
        }

        @Test
        @Order(3)
        void andATransactionThatWasLeftOpenIsRolledBack(Connection connection) throws SQLException {
            TestServer.execute(connection, "SET LOCAL lock_timeout = '5s'; LOCK TABLE documents");
        }

        @AfterAll
        static void forget() {
            LEFT_OPEN.clear();
        }
    }

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class BlockedCase {

        @Test
        void test(Connection one, DataSource dataSource) throws SQLException {
            TestServer.execute(one, "SELECT * FROM documents");
            try (Connection other = dataSource.getConnection()) {
                TestServer.execute(other, "ALTER TABLE documents ADD COLUMN more int");
            }
        }
    }

    static class UrlCase {

        @RegisterExtension
        static final SchemaExtension SCHEMA =
                SchemaExtension.migrations(Kit.MIGRATIONS).build();

        @Test
        void test(Connection connection) throws SQLException {
            assertThat(timeout(connection)).isEqualTo("1min");
            try (Connection other = DriverManager.getConnection(SCHEMA.url(), SCHEMA.username(), SCHEMA.password())) {
                assertThat(timeout(other)).isEqualTo("1min");
            }
        }

        private static String timeout(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SHOW lock_timeout")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Twice the same extension, which JUnit takes for one. */
    @SchemaTest(migrations = Kit.MIGRATIONS)
    @ExtendWith(SchemaExtension.class)
    static class ExtendedTooCase {

        @Test
        void test(Connection connection, Catalog catalog) {}
    }

    @Test
    void theExtensionMayBeNamedBesideTheAnnotation() {
        assertThat(Kit.run(ExtendedTooCase.class).testEvents().succeeded().count())
                .isEqualTo(1);
    }

    @Test
    void aTestThatWaitsForItsOwnLockEnds() {
        assertThat(Kit.failures(Kit.run(Map.of("pgassay.lock-timeout", "300ms"), BlockedCase.class)))
                .containsExactly("test(Connection, DataSource): ERROR: canceling statement due to lock timeout");
    }

    @Test
    void theLockTimeoutIsThatOfTheUrlToo() {
        assertThat(Kit.failures(Kit.run(Map.of("pgassay.lock-timeout", "1min"), UrlCase.class)))
                .isEmpty();
    }

    @Test
    void aLockTimeoutThatIsNoTime() {
        for (String written : List.of("soon", "30", "-1s", "99999999min")) {
            assertThat(Kit.failures(Kit.run(Map.of("pgassay.lock-timeout", written), BlockedCase.class)))
                    .containsExactly(
                            "test(Connection, DataSource): pgassay.lock-timeout: '" + written
                                    + "' is no time; write a number with its unit, such as 500ms, 30s or 2min, or 0 for no limit");
        }
    }

    @Test
    void aConnectionIsRolledBackAfterEachTest() {
        assertThat(Kit.failures(Kit.run(RolledBackCase.class, PerClassCase.class)))
                .isEmpty();
    }

    @Test
    void unlessItIsCommitted() {
        assertThat(Kit.failures(Kit.run(CommittedCase.class))).isEmpty();
    }

    @Test
    void aCommittedConnectionThatIsClosedIsAFailure() {
        assertThat(Kit.failure(Kit.run(ClosedCase.class)))
                .hasMessage("the @Committed Connection of dev.pgassay.junit.ConnectionsIT$ClosedCase has been closed,"
                        + " which rolls back; leave it open, it is closed after the test");
    }

    @Test
    void theCatalogIsReadAgainAfterAChange() {
        assertThat(Kit.failures(Kit.run(CatalogCase.class))).isEmpty();
    }

    @Test
    void whatATestLeavesOpenIsClosedAfterIt() {
        assertThat(Kit.failures(Kit.run(ExhaustedCase.class))).isEmpty();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
