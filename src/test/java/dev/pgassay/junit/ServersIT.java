package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which server a class gets, and what it says when it gets none. */
class ServersIT {

    private static final String HERE = "dev.pgassay.junit.ServersIT$";
    private static final Map<String, String> EMBEDDED = Map.of("pgassay.scratch", "embedded");
    private static final Map<String, String> NOWHERE =
            Map.of("pgassay.scratch", "server", "pgassay.scratch.url", "postgresql://nobody@127.0.0.1:1/none");

    @SchemaTest(migrations = Kit.MIGRATIONS)
    static class PlainCase {
        @Test
        void a(Connection connection) {}

        @Test
        void b(Connection connection) {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, withoutEngine = WithoutEngine.SKIP)
    static class SkippedCase {
        @Test
        void a(Connection connection) {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, withoutEngine = WithoutEngine.FAIL)
    static class RefusedCase {
        @Test
        void a(Connection connection) {}
    }

    @SchemaTest(migrations = Kit.MIGRATIONS, withoutEngine = WithoutEngine.FAIL)
    static class OtherRefusedCase {
        @Test
        void a(Connection connection) {}
    }

    @SchemaTest(
            migrations = Kit.MIGRATIONS,
            images = {"pgvector/pgvector:pg17", "pgvector/pgvector:pg18"})
    static class ImagesCase {
        @Test
        void a(Connection connection) {}
    }

    @SchemaTest(
            migrations = Kit.MIGRATIONS,
            images = {"pgvector/pgvector:pg17", "pgvector/pgvector:pg18"},
            withoutEngine = WithoutEngine.SKIP)
    static class SkippedImagesCase {
        @Test
        void a(Connection connection) {}
    }

    @Test
    void noServerIsToldOnceInFull() {
        List<String> failures = Kit.failures(Kit.run(NOWHERE, PlainCase.class));

        assertThat(failures).hasSize(2);
        assertThat(failures.get(0))
                .startsWith(
                        "a(Connection): no scratch server could be had\n  tried     server: nobody@127.0.0.1:1/none: ")
                .contains("  remedies  ");
        assertThat(failures.get(1))
                .isEqualTo("b(Connection): no scratch server could be had\n  told in full by " + HERE + "PlainCase");
    }

    @Test
    void whoAsksForAnEngineIsNamed() {
        Map<String, String> noEngine = Map.of(
                "pgassay.scratch", "container",
                "pgassay.scratch.image", "no such image",
                "pgassay.scratch.url", "postgresql://nobody@127.0.0.1:1/none");
        List<String> failures = Kit.failures(Kit.run(noEngine, RefusedCase.class, OtherRefusedCase.class));

        assertThat(failures).hasSize(2);
        assertThat(failures.get(0))
                .startsWith("a(Connection): no scratch server could be had\n  tried     container: ")
                .endsWith("\n  asked by  @SchemaTest on " + HERE + "RefusedCase: withoutEngine = FAIL");
        assertThat(failures.get(1))
                .isEqualTo("a(Connection): no scratch server could be had\n  asked by  @SchemaTest on " + HERE
                        + "OtherRefusedCase: withoutEngine = FAIL\n  told in full by " + HERE + "RefusedCase");
    }

    @Test
    void whoAsksForAServerGetsNoContainer() {
        Map<String, String> noUrl = Map.of("pgassay.scratch", "server", "pgassay.scratch.url", "");
        assertThat(Kit.failures(Kit.run(noUrl, RefusedCase.class)))
                .singleElement()
                .asString()
                .startsWith("""
                        a(Connection): no scratch server could be had
                          tried     server: no URL is given (--scratch-url or PGASSAY_SCRATCH_URL)
                        """);
    }

    @Test
    void aClassCanAskToBeSkippedWithoutAnEngine() {
        assertThat(Kit.aborted(Kit.run(EMBEDDED, SkippedCase.class)))
                .containsExactly("ServersIT$SkippedCase: skipped, as it asks for: it needs a container engine,"
                        + " and pgassay.scratch (PGASSAY_SCRATCH) is embedded");
    }

    @Test
    void orToFail() {
        assertThat(Kit.failures(Kit.run(EMBEDDED, RefusedCase.class)))
                .containsExactly("a(Connection): it needs a container engine, and pgassay.scratch (PGASSAY_SCRATCH) is"
                        + " embedded\n  asked by  @SchemaTest on " + HERE + "RefusedCase: withoutEngine = FAIL");
    }

    @Test
    void severalImagesNeedAnEngine() {
        String reason = "images needs containers, and pgassay.scratch (PGASSAY_SCRATCH) is embedded";

        String refused = "a(Connection): " + reason + "\n  asked by  @SchemaTest on " + HERE + "ImagesCase: images";
        assertThat(Kit.failures(Kit.run(EMBEDDED, ImagesCase.class))).containsExactly(refused, refused);
        assertThat(Kit.aborted(Kit.run(EMBEDDED, SkippedImagesCase.class)))
                .containsExactly(
                        "pgvector/pgvector:pg17: skipped, as it asks for: " + reason,
                        "pgvector/pgvector:pg18: skipped, as it asks for: " + reason);
    }

    @Test
    void anUnknownKindIsAMisuse() {
        assertThat(Kit.failures(Kit.run(Map.of("pgassay.scratch", "embeded"), RefusedCase.class)))
                .containsExactly("a(Connection): pgassay.scratch (PGASSAY_SCRATCH): unknown kind of scratch 'embeded';"
                        + " allowed: auto, container, embedded, server");
    }

    @TestClassOrder(ClassOrderer.OrderAnnotation.class)
    static class EnteredTemplateCase {

        private static Connection guest;

        @Nested
        @Order(1)
        class First {
            @RegisterExtension
            final SchemaExtension schema =
                    SchemaExtension.migrations(Kit.MIGRATIONS).build();

            @Test
            void somebodyEntersTheTemplate() throws SQLException {
                String url = schema.url().replaceAll("/pgassay_\\w+", "/postgres");
                String run = schema.url()
                        .replaceAll(".*/(pgassay_\\w*?)\\d+(\\?.*)?$", "$1")
                        .replace("_", "\\_");
                try (Connection owner = DriverManager.getConnection(url, schema.username(), schema.password());
                        Statement statement = owner.createStatement();
                        ResultSet names = statement.executeQuery(
                                "SELECT datname FROM pg_database WHERE datname LIKE '" + run + "t\\_%'")) {
                    assertThat(names.next()).isTrue();
                    String template = names.getString(1);
                    TestServer.execute(owner, "ALTER DATABASE " + template + " ALLOW_CONNECTIONS true");
                    guest = DriverManager.getConnection(
                            url.replace("/postgres", "/" + template), schema.username(), schema.password());
                }
            }
        }

        @Nested
        @Order(2)
        @SchemaTest(migrations = Kit.MIGRATIONS)
        class Second {
            @Test
            void a() {}

            @Test
            void b() {}
        }

        @AfterAll
        static void leave() throws SQLException {
            guest.close();
        }
    }

    @Test
    void aTemplateThatSomebodyIsConnectedTo() {
        List<String> failures = Kit.failures(Kit.run(EnteredTemplateCase.class));

        assertThat(failures).hasSize(2);
        assertThat(failures.get(0))
                .matches("a\\(\\): waited 10 s in vain for the sessions in"
                        + " pgassay_\\w+_t_\\w+ to end, so that it can be cloned");
        assertThat(failures.get(1)).startsWith("b(): waited 10 s in vain for the sessions in pgassay_");
    }
}
