package dev.pgassay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared, held against what SQL makes: one folder a case, and just the findings that it says. */
class DeclaredIT {

    private static final Path CASES = Path.of("src/test/resources/dev/pgassay/declared");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }

    /** {@code -Dpgassay.update=true} writes the findings anew; read what changed. */
    @ParameterizedTest
    @MethodSource("cases")
    void justWhatDiffersIsFound(String name) throws Exception {
        Path folder = CASES.resolve(name);
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, Files.readString(folder.resolve("schema.sql")));
            Path file = folder.resolve("expected.yaml");
            Expectations expected = Expectations.load(Files.exists(file) ? file : folder.resolve("expected"));
            List<Finding> findings = Assay.scratch(connection, expected).findings();

            String said = findings.stream()
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n\n", "", "\n"))
                    .replace(folder + "/", "");
            if (Boolean.getBoolean("pgassay.update")) {
                Files.writeString(folder.resolve("findings.txt"), said);
            }
            assertThat(said).isEqualTo(Files.readString(folder.resolve("findings.txt")));
        }
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(1);
    }
}
