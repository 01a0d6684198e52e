package dev.pgassay.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One statement does one damage to one of the five databases, and gives exactly the one finding that says so. A file for each
 * database: a line with what is damaged, the statement, {@code =>}, the finding as it is printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageIT {

    private static final Path DAMAGES = Path.of("src/test/resources/dev/pgassay/databases");

    private record Clone(ScratchDatabase database, Connection connection, Expectations written, Expectations whole) {}

    private record Damage(String database, String title, String statement, String finding) {
        @Override
        public String toString() {
            return database + ": " + title;
        }
    }

    private final Map<String, Clone> clones = new HashMap<>();

    static List<String> names() {
        return List.copyOf(TestServer.PROJECT.databases().keySet());
    }

    static List<Damage> damages() throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (String database : names()) {
            Stream.of(Files.readString(DAMAGES.resolve(database + ".txt")).split("(?m)^--- ", -1))
                    .skip(1)
                    .map(text -> damage(database, text.strip()))
                    .forEach(damages::add);
        }
        return damages;
    }

    private static Damage damage(String database, String text) {
        int title = text.indexOf('\n');
        int arrow = text.indexOf("\n=>\n");
        return new Damage(
                database, text.substring(0, title), text.substring(title + 1, arrow), text.substring(arrow + 4));
    }

    @BeforeAll
    void cloneTheFive() throws SQLException {
        for (String name : names()) {
            ScratchDatabase database = TestServer.migrated(name);
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            Path expectations = TestServer.PROJECT.select(List.of(name)).get(0).expectations();
            clones.put(
                    name,
                    new Clone(
                            database,
                            connection,
                            written(expectations),
                            Expectations.load(expectations).withoutBehaviour()));
        }
    }

    /** What people wrote, without the snapshot beside it. */
    private static Expectations written(Path folder) {
        Expectations all = Expectations.load(folder);
        List<ObjectExpectation> written =
                all.objects().stream().filter(object -> object.schema() != null).toList();
        assertThat(written).hasSizeLessThan(all.objects().size());
        return new Expectations(written, all.limits(), all.rows());
    }

    @AfterAll
    void dropThem() throws SQLException {
        for (Clone clone : clones.values()) {
            clone.connection().close();
            clone.database().close();
        }
    }

    /** Taken back afterwards, which also shows that a verdict leaves the transaction alone in which it is asked for. */
    @ParameterizedTest
    @MethodSource("damages")
    void oneDamageIsOneFinding(Damage damage) throws SQLException {
        Clone clone = Objects.requireNonNull(clones.get(damage.database()));
        try {
            TestServer.execute(clone.connection(), damage.statement());
            List<Finding> found =
                    Assay.scratch(clone.connection(), clone.written()).findings();
            assertThat(found).extracting(Finding::toString).containsExactly(damage.finding());
            // the snapshot may say more of the object, and what else went with it
            assertThat(Assay.scratch(clone.connection(), clone.whole()).findings())
                    .extracting(Finding::problem, Finding::kind, Finding::name, Finding::declaredAt)
                    .contains(found.stream()
                            .map(one -> tuple(one.problem(), one.kind(), one.name(), one.declaredAt()))
                            .toArray(Tuple[]::new));
        } finally {
            clone.connection().rollback();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPassesUndamagedAndIsDamagedAtLeastTenTimes(String name) throws Exception {
        assertThat(damages())
                .filteredOn(damage -> damage.database().equals(name))
                .hasSizeGreaterThanOrEqualTo(10);
        Clone clone = Objects.requireNonNull(clones.get(name));
        assertThat(Assay.scratch(clone.connection(), clone.whole()).findings()).isEmpty();
        clone.connection().rollback();
    }
}
