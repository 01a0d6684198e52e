package dev.pgassay.expect;

import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.columns;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.haveAnIndex;
import static dev.pgassay.expect.Rules.haveIndexLedBy;
import static dev.pgassay.expect.Rules.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which indexes do for a rule and which do not, as the server makes them. */
class RulesIT {

    private static final String TABLES = """
            CREATE EXTENSION vector;
            CREATE TABLE parent (a integer, b integer, PRIMARY KEY (a, b));
            CREATE TABLE single (id integer PRIMARY KEY);
            CREATE TABLE child (id integer PRIMARY KEY, a integer, b integer, s integer, tags text[], e vector(3),
                CONSTRAINT child_parent_fkey FOREIGN KEY (a, b) REFERENCES parent);
            CREATE TABLE other (s integer CONSTRAINT other_s_fkey REFERENCES single);
            """;

    private static ScratchDatabase database;
    private Connection connection;

    @BeforeAll
    static void create() throws SQLException {
        database = TestServer.empty();
        try (Connection first = database.connect()) {
            TestServer.execute(first, TABLES);
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX ON child (a, b)",
                "CREATE INDEX ON child (b, a, s)",
                "CREATE UNIQUE INDEX ON child (a DESC, b)",
                "ALTER TABLE child ADD UNIQUE (b, a)",
                "CREATE INDEX ON child (a, b) WHERE a IS NOT NULL"
            })
    void findsTheRowsOfAForeignKey(String index) throws SQLException {
        assertThat(lacking(foreignKeys().except("other_s_fkey").should(beIndexed()), index))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "CREATE INDEX ON child (a)",
                "CREATE INDEX ON child (a, s, b)",
                "CREATE INDEX ON child (a, (b + 1))",
                "CREATE INDEX ON child (a) INCLUDE (b)",
                "CREATE INDEX ON child (a, b) WHERE s > 0",
                "CREATE INDEX ON child USING brin (a, b)"
            })
    void doesNotFindTheRowsOfAForeignKey(String index) throws SQLException {
        assertThat(lacking(foreignKeys().except("other_s_fkey").should(beIndexed()), index))
                .singleElement()
                .asString()
                .startsWith("""
                        index of public.child is missing
                          led by       a, b
                          foreign key  child_parent_fkey
                          hint         foreign keys except other_s_fkey should be indexed""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX ON other USING hash (s)",
                "CREATE INDEX ON other (s)",
                "ALTER TABLE other ADD UNIQUE (s)"
            })
    void oneColumnIsFoundByAHashToo(String index) throws SQLException {
        assertThat(lacking(foreignKeys().except("child_parent_fkey").should(beIndexed()), index))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX ON child USING hnsw (e vector_cosine_ops)",
                "CREATE INDEX ON child USING ivfflat (e vector_l2_ops) WITH (lists = 1)",
                "CREATE INDEX ON child USING hnsw ((e::halfvec(3)) halfvec_l2_ops)",
                "CREATE INDEX ON child USING hnsw (e vector_l2_ops) WHERE e IS NOT NULL"
            })
    void aVectorHasAnIndexOfItsOwnKind(String index) throws SQLException {
        assertThat(lacking(columns().ofType("vector").should(haveAnIndex()), index))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "CREATE INDEX ON child (s) INCLUDE (e)",
                "CREATE INDEX ON child ((tags[1]))",
                "CREATE INDEX ON child (e)",
                "CREATE INDEX ON child USING hnsw (e vector_l2_ops) WHERE s > 0"
            })
    void aVectorHasNoIndex(String index) throws SQLException {
        assertThat(lacking(columns().ofType("vector").should(haveAnIndex()), index))
                .singleElement()
                .asString()
                .startsWith("index of public.child is missing\n  led by       e\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE INDEX ON child (s, a)", "CREATE INDEX ON child (s) INCLUDE (a)"})
    void anIndexIsLedByItsFirstColumns(String index) throws SQLException {
        assertThat(lacking(tables().that(Rules.haveColumn("tags")).should(haveIndexLedBy("s")), index))
                .isEmpty();
        assertThat(lacking(tables().that(Rules.haveColumn("tags")).should(haveIndexLedBy("a")), index))
                .hasSize(1);
    }

    private List<Finding> lacking(CatalogRule rule, String index) throws SQLException {
        TestServer.execute(connection, index);
        return rule.findings(CatalogReader.read(connection));
    }
}
