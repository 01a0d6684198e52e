package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is expected of behaviour, held against what SQL makes: one folder a case, and just the findings that it says. */
class BehaviourIT {

    private static final Path CASES = Path.of("src/test/resources/dev/pgassay/behaviour");

    private static final Pattern EXTENSION = Pattern.compile("create extension (\\w+)");

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
            String lack = lack(connection, Files.readString(folder.resolve("schema.sql")));
            assumeTrue(lack == null, name + " needs the extension " + lack + ", which this server has not");
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

    /** An extension that the case creates and the server does not offer, or null. */
    private static @Nullable String lack(Connection connection, String sql) throws SQLException {
        Matcher matcher = EXTENSION.matcher(sql);
        while (matcher.find()) {
            try (Statement statement = connection.createStatement();
                    ResultSet offered = statement.executeQuery(
                            "select from pg_available_extensions where name = '" + matcher.group(1) + "'")) {
                if (!offered.next()) {
                    return matcher.group(1);
                }
            }
        }
        return null;
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
