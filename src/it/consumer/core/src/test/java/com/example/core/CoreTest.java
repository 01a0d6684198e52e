package com.example.core;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.expect.Rules.enumTypes;
import static dev.pgassay.expect.Rules.haveComment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.Assay;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Schema;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Spellers;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What works without Testcontainers, zonky, Flyway, SchemaCrawler: all but the making of databases. */
class CoreTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected.yaml");

    private final Catalog catalog = Catalog.of(
            new ServerVersion(170000, "17.0"),
            List.of(
                    new Schema(ObjectName.of("public"), "shop", Map.of(), null),
                    new EnumType(
                            ObjectName.of("public", "order_status"),
                            List.of("placed", "paid"),
                            "shop",
                            Map.of(),
                            null)),
            List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.testcontainers.postgresql.PostgreSQLContainer",
                "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
                "org.flywaydb.core.Flyway",
                "schemacrawler.schema.Catalog",
                "picocli.CommandLine",
                "org.slf4j.Logger"
            })
    void isNotHere(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
    }

    @Test
    void aCatalogIsHeldAgainstExpectations() {
        Expectations expected = Expectations.load(EXPECTED);

        assertThat(Check.run(catalog, expected, Spellers.of(catalog)).findings())
                .extracting(Object::toString)
                .containsExactly("""
                        enum public.order_status has other labels
                          expected     placed, paid, shipped
                          but was      placed, paid
                          missing      shipped
                          declared at  src/test/resources/expected.yaml:3""");
    }

    @Test
    void aCatalogIsAssertedAndRuled() {
        assertThat(catalog).hasOnlyEnumTypes("order_status").enumType("order_status").hasLabels("placed", "paid");
        assertThatThrownBy(() -> assertThat(catalog).obeys(enumTypes().should(haveComment())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("enums should have a comment");
    }

    @Test
    void aDatabaseIsReadThroughTheConnectionOfWhoHasOne() {
        Connection refused = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new SQLException("no database here");
                });

        assertThatThrownBy(() -> Assay.live(refused, Expectations.load(EXPECTED)))
                .isInstanceOf(SQLException.class)
                .hasMessage("no database here");
    }

    /** One that needs something that is not here would not link, whether the tests above come to it or not. */
    @ParameterizedTest
    @ValueSource(strings = {"catalog", "finding", "yaml", "reader", "diff", "expect", "assertions"})
    void everyClassOfThePackageLinks(String name) throws Exception {
        String folder = Assay.class.getPackageName().replace('.', '/') + "/" + name + "/";
        List<String> classes;
        try (JarFile jar = new JarFile(
                        Path.of(Assay.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                                .toFile());
                Stream<String> entries = jar.stream().map(Object::toString)) {
            classes = entries.filter(entry -> entry.matches(folder + "[A-Z][^/]*\\.class"))
                    .map(entry -> entry.substring(0, entry.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }

        assertThat(classes).isNotEmpty();
        for (String each : classes) {
            Class<?> type = Class.forName(each);
            assertThat(type.getDeclaredMethods()).as(each).isNotNull();
            assertThat(type.getDeclaredFields()).as(each).isNotNull();
        }
    }
}
