package dev.pgassay.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One statement does one damage to one of the five databases, and gives exactly the finding that says so. A file for each
 * database: a line with what is damaged, the statement, {@code =>}, what is printed, of what goes with it too.
 * {@code -Dpgassay.update=true} writes the findings anew; read what changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageIT {

    private static final Path DAMAGES = Path.of("src/test/resources/dev/pgassay/databases");

    private record Clone(ScratchDatabase database, Connection connection, Expectations expectations) {}

    private record Damage(String database, String title, String statement, String findings) {
        @Override
        public String toString() {
            return database + ": " + title;
        }

        private void update(String found) throws IOException {
            Path file = DAMAGES.resolve(database + ".txt");
            String before = statement + "\n=>\n";
            Files.writeString(file, Files.readString(file).replace(before + findings, before + found));
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
                            Expectations.load(expectations).withoutBehaviour()));
        }
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
    void oneDamageIsFoundAndNothingElse(Damage damage) throws Exception {
        Clone clone = Objects.requireNonNull(clones.get(damage.database()));
        try {
            TestServer.execute(clone.connection(), damage.statement());
            String found = Assay.scratch(clone.connection(), clone.expectations()).findings().stream()
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n\n"));
            if (Boolean.getBoolean("pgassay.update")) {
                damage.update(found);
            } else {
                assertThat(found).isEqualTo(damage.findings());
            }
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
        assertThat(Assay.scratch(clone.connection(), clone.expectations()).findings())
                .isEmpty();
        clone.connection().rollback();
    }
}
