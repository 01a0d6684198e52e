package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SchemaCrawler is a witness for what it reads right: tables, views, columns, nullability, primary and foreign keys. */
class SchemaCrawlerIT {

    // held here, because a logger that nobody holds forgets its level
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    private static final int RANDOM_CATALOGS = 4;

    // reads through JDBC then: our own connector would be no witness
    private static final String WITHOUT_CONNECTOR = "SC_WITHOUT_DATABASE_PLUGIN";

    @BeforeAll
    static void prepare() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        System.setProperty(WITHOUT_CONNECTOR, "postgresql");
    }

    @AfterAll
    static void restore() {
        System.clearProperty(WITHOUT_CONNECTOR);
    }

    static Stream<String> databases() {
        return TestServer.PROJECT.databases().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void seesWhatPgassaySees(String name) throws Exception {
        try (ScratchDatabase database = TestServer.migrated(name);
                Connection connection = database.connect()) {
            Collection<String> ours = Outline.of(CatalogReader.read(connection));
            assertThat(ours).isNotEmpty();
            assertThat(Crawled.outline(connection)).containsExactlyElementsOf(ours);
        }
    }

    static LongStream seeds() {
        long first = Seeds.first();
        return LongStream.range(first, first + RANDOM_CATALOGS);
    }

    @ParameterizedTest(name = "random catalog of seed {0}")
    @MethodSource("seeds")
    void seesWhatPgassaySeesOfARandomCatalog(long seed) throws Exception {
        try (Surroundings surroundings = new Surroundings(TestServer::empty);
                Chain chain = new Chain(surroundings.database())) {
            Random random = new Random(seed);
            Filler filler = new Filler(new Blanks(), chain.connection(), random);
            assertThat(Growth.grow(chain, filler, Form.all(), random)).isGreaterThan(50);
            assertThat(Crawled.outline(chain.connection()))
                    .as("seed " + seed)
                    .containsExactlyElementsOf(Outline.of(CatalogReader.read(chain.connection())));
        }
    }
}
