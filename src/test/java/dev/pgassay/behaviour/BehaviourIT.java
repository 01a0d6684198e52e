package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Verdict;
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

/** What is expected of behaviour, held against what SQL makes: one folder a case, and just the findings that it says. */
class BehaviourIT {

    private static final Path CASES = Path.of("src/test/resources/dev/pgassay/behaviour");

    private static final String DROP_ROLES = """
            do $$
            declare r record;
            begin
                for r in select quote_ident(rolname) as name from pg_roles where rolname like 'behaviour\\_%' loop
                    execute 'drop owned by ' || r.name || '; drop role ' || r.name;
                end loop;
            end $$""";

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
            try {
                Verdict verdict = Assay.scratch(database, Expectations.load(folder.resolve("expected.yaml")));

                String said = text(verdict).replace(folder + "/", "");
                if (Boolean.getBoolean("pgassay.update")) {
                    Files.writeString(folder.resolve("findings.txt"), said);
                }
                assertThat(said).isEqualTo(Files.readString(folder.resolve("findings.txt")));
            } finally {
                TestServer.execute(connection, DROP_ROLES);
            }
        }
    }

    private static String text(Verdict verdict) {
        return Stream.concat(
                        verdict.sections().entrySet().stream()
                                .map(section -> section.getKey() + " "
                                        + section.getValue().checked() + ", unseen "
                                        + section.getValue().unseen()),
                        verdict.findings().stream().map(Finding::toString))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(4);
    }
}
