package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Verdict;
import java.sql.Connection;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** As a user writes it. */
@SchemaTest(
        migrations = "src/test/resources/dev/pgassay/junit/migrations",
        expected = "classpath:dev/pgassay/junit/expected")
class SchemaTestIT {

    private static Catalog atFirst;
    private final Catalog given;

    SchemaTestIT(Catalog given) {
        this.given = given;
    }

    @BeforeAll
    static void look(Catalog catalog) {
        atFirst = catalog;
    }

    @Test
    void theCatalogIsThatOfTheMigrations(Catalog catalog) {
        assertThat(catalog.find(Table.class, ObjectName.of("public", "chunks"))).isPresent();
    }

    @Test
    void theVerdictIsOnWhatIsExpected(Verdict verdict) {
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void schemaCrawlersCatalogIsGivenToo(schemacrawler.schema.Catalog crawled) {
        assertThat(crawled.getTables())
                .extracting(schemacrawler.schema.Table::getName)
                .containsExactlyInAnyOrder("documents", "chunks");
    }

    @Test
    void aConnectionAndADataSourceLeadToTheSameDatabase(Connection connection, DataSource dataSource) throws Exception {
        try (Connection other = dataSource.getConnection()) {
            assertThat(other.getCatalog()).isEqualTo(connection.getCatalog()).startsWith("pgassay_");
        }
        assertThat(connection.getAutoCommit()).isFalse();
    }

    @TestFactory
    Stream<DynamicNode> expectations(Expectations expected) {
        return ExpectationTests.of(expected);
    }

    @Nested
    class Inside {

        @Test
        void aNestedClassHasTheSameCatalog() {
            assertThat(given.find(Table.class, ObjectName.of("public", "documents")))
                    .isPresent();
            assertThat(given).isEqualTo(atFirst);
        }
    }
}
