package com.example.shop;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.catalog.ReferentialAction.CASCADE;
import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.haveComment;
import static dev.pgassay.expect.Rules.havePrimaryKey;
import static dev.pgassay.expect.Rules.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.assertions.SoftSchemaAssertions;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Verdict;
import dev.pgassay.junit.ExpectationTests;
import dev.pgassay.junit.SchemaTest;
import java.sql.Connection;
import java.util.stream.Stream;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Under Surefire: the migrations are a folder of the project. */
@SchemaTest(migrations = "src/main/resources/db/migration", expected = "classpath:expected/shop.yaml")
@ExtendWith(SoftAssertionsExtension.class)
class ShopSchemaTest {

    @InjectSoftAssertions
    private SoftSchemaAssertions softly;

    @Test
    void tablesAndTheirMembers(Catalog catalog) {
        assertThat(catalog).hasOnlyTables("customers", "orders");
        assertThat(catalog).enumType("order_status").hasLabels("placed", "paid", "shipped");
        assertThat(catalog)
                .table("orders")
                .hasPrimaryKey("id")
                .hasColumnSatisfying("total", total -> total.hasType("numeric(10,2)").isNotNull())
                .foreignKeyOn("customer_id")
                .references("customers", "id")
                .onDelete(CASCADE);
    }

    @Test
    void anExpressionWrittenByHandMeansWhatTheServerPrints(Catalog catalog) {
        softly.assertThat(catalog).table("orders").index("orders_open_idx").hasPredicate("status <> 'shipped'");
        softly.assertThat(catalog).table("orders").checkConstraint("orders_total_check").hasExpression("total >= 0");
    }

    @Test
    void rules(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        tables().should(havePrimaryKey()).andShould(haveComment()),
                        foreignKeys().should(beIndexed()));
    }

    @Test
    void theVerdict(Verdict verdict) {
        assertThat(verdict.findings()).isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> expectations(Expectations expected) {
        return ExpectationTests.of(expected);
    }

    @Nested
    class Inside {

        @Test
        void aNestedClassHasAConnectionToTheSameDatabase(Connection connection) throws Exception {
            assertThat(connection.getCatalog()).startsWith("pgassay_");
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }
}
