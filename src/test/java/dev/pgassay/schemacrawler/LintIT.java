package dev.pgassay.schemacrawler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.finding.Finding;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder is a lint: SQL in which some objects deserve it and others do not, and exactly what is found. */
class LintIT {

    private static final Path CASES = Path.of("src/test/resources/dev/pgassay/schemacrawler/lint");

    private static ScratchDatabase database;

    @BeforeAll
    static void open() {
        database = TestServer.empty();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(Lint.values().length);
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds(String name) throws Exception {
        Lint lint = Lint.valueOf(name.replaceFirst("-.*", "").toUpperCase(Locale.ROOT));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            TestServer.execute(connection, Files.readString(CASES.resolve(name).resolve("schema.sql")));

            List<Finding> findings =
                    SchemaCrawlerView.of(connection).lint(CatalogReader.read(connection), List.of(lint));

            connection.rollback();
            String found = findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n", "", "\n"));
            Path expected = CASES.resolve(name).resolve("findings.txt");
            if (Boolean.getBoolean("pgassay.update")) {
                Files.writeString(expected, found);
            }
            assertThat(found).isEqualTo(Files.readString(expected));
        }
    }
}
