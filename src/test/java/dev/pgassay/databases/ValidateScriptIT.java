package dev.pgassay.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.CodeBlock;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A hand-written validation and pgassay beside each other, on one damaged database; docs/why-not-a-validate-script.md is the record. */
class ValidateScriptIT {

    private static final String DATABASE = "archon-plus";
    private static final Path SCRIPT = Path.of("migrations/archon-plus/validate_workflow_schema.sql");
    private static final Path PAGE = Path.of("docs/why-not-a-validate-script.md");

    /** The blocks of the page: the damage, what the script says, what pgassay says. */
    private static String block(int number) {
        List<CodeBlock> blocks = CodeBlock.of(PAGE);
        assertThat(blocks).hasSize(3);
        return blocks.get(number).text();
    }

    @Test
    void theScriptTicksWhatPgassayNames() throws Exception {
        try (ScratchDatabase database = TestServer.migrated(DATABASE);
                Connection connection = database.connect()) {
            TestServer.execute(connection, block(0));
            assertThat(notices(connection))
                    .isEqualTo(block(1))
                    .doesNotContain("❌")
                    .contains("Validation Complete!");
            List<Finding> findings = findings(connection);
            assertThat(findings).hasSize(8);
            assertThat(findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n", "", "\n")))
                    .isEqualTo(block(2));
        }
    }

    @Test
    void undamagedTheScriptTicksTooAndPgassayHasNoFinding() throws Exception {
        try (ScratchDatabase database = TestServer.migrated(DATABASE);
                Connection connection = database.connect()) {
            assertThat(notices(connection)).doesNotContain("❌").contains("(13 found)");
            assertThat(findings(connection)).isEmpty();
        }
    }

    /** What the script counts: one index fewer and it would notice. */
    @Test
    void theDamageIsJustWhatTheScriptLetsPass() throws Exception {
        try (ScratchDatabase database = TestServer.migrated(DATABASE);
                Connection connection = database.connect()) {
            TestServer.execute(connection, block(0));
            TestServer.execute(connection, "drop index idx_archon_workflow_templates_name");
            assertThat(notices(connection)).contains("❌ Workflow indexes missing (9 found)");
        }
    }

    private static List<Finding> findings(Connection connection) throws SQLException {
        Path expectations = TestServer.PROJECT.select(List.of(DATABASE)).get(0).expectations();
        return Assay.scratch(connection, Expectations.load(expectations).withoutBehaviour())
                .findings();
    }

    private static String notices(Connection connection) throws SQLException, IOException {
        List<String> notices = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(SCRIPT));
            for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                notices.add(notice.getMessage());
            }
        }
        return String.join("\n", notices) + "\n";
    }
}
