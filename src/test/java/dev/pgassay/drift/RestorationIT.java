package dev.pgassay.drift;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Speller;
import dev.pgassay.expect.Check;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.restore.Restoration;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has drifted is as it is expected once it has been put back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestorationIT {

    /** What is put back of an object of a kind. */
    private static final Map<Kind, Set<String>> FACTS = Map.ofEntries(
            entry(Kind.TABLE, Set.of("owner", "privileges", "row_security", "force_row_security")),
            entry(Kind.COLUMN, Set.of("type", "nullable", "default", "identity", "generated", "privileges")),
            entry(Kind.VIEW, Set.of("owner", "privileges", "options")),
            entry(Kind.SCHEMA, Set.of("privileges")),
            entry(Kind.PRIMARY_KEY, Set.of("columns", "name", "deferrable", "initially_deferred")),
            entry(Kind.UNIQUE_CONSTRAINT, Set.of("columns", "nulls_not_distinct", "deferrable", "initially_deferred")),
            entry(
                    Kind.FOREIGN_KEY,
                    Set.of(
                            "columns",
                            "references",
                            "match",
                            "on_update",
                            "on_delete",
                            "on_delete_columns",
                            "deferrable",
                            "initially_deferred",
                            "enforced")),
            entry(Kind.CHECK_CONSTRAINT, Set.of("expression", "no_inherit", "enforced")),
            entry(
                    Kind.EXCLUSION_CONSTRAINT,
                    Set.of("method", "elements", "predicate", "deferrable", "initially_deferred")),
            entry(Kind.INDEX, Set.of("table", "method", "keys", "unique", "nulls_not_distinct", "predicate", "valid")),
            entry(Kind.POLICY, Set.of("command", "permissive", "roles", "using", "check")),
            entry(
                    Kind.TRIGGER,
                    Set.of(
                            "timing",
                            "events",
                            "update_of",
                            "level",
                            "when",
                            "executes",
                            "arguments",
                            "state",
                            "constraint",
                            "referenced_table",
                            "deferrable",
                            "initially_deferred",
                            "old_table",
                            "new_table")),
            entry(Kind.ROUTINE, Set.of("body", "volatility", "strict", "security", "configuration", "privileges")));

    /** Cases in which something else has to be put back first: what has the name now, what it is made of. */
    private static final Set<String> NOT_ALONE = Set.of(
            "base_type_missing",
            "column_identity_instead_of_serial",
            "enum_in_another_schema",
            "foreign_table_column_type",
            "primary_key_became_unique",
            "routine_kind_aggregate",
            "trigger_inherited",
            "unique_constraint_became_index",
            "view_column_added");

    private DriftServer server;

    static List<DriftCase> cases() {
        return DriftCase.all().stream()
                .filter(drifted -> FACTS.keySet().stream()
                        .anyMatch(kind -> drifted.findings(DriftCase.USUAL).contains(kind.label() + " ")))
                .toList();
    }

    @BeforeAll
    void open() throws SQLException {
        server = new DriftServer();
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsPutBackIsAsItIsExpected(DriftCase drifted) throws SQLException, IOException {
        String lack = server.lack(drifted.folder().resolve("actual.sql"));
        assumeTrue(lack == null, () -> drifted + " needs " + lack);
        Catalog expected = server.read(drifted.expected());
        Catalog actual = server.read(drifted.actual());

        holds(drifted, expected, actual, drifted.actual());
        holds(drifted, actual, expected, drifted.expected());
    }

    private void holds(DriftCase drifted, Catalog expected, Catalog there, String sql) throws SQLException {
        Tally tally = Check.run(there, Drift.snapshot(expected), Speller.NONE);
        Restoration restoration = new Restoration(there, tally);
        Map<String, String> known = new LinkedHashMap<>();
        tally.findings().stream()
                .filter(RestorationIT::isOfOne)
                .forEach(finding ->
                        restoration.sql(finding).ifPresent(statement -> known.put(statement, about(finding))));
        if (known.isEmpty()) {
            return;
        }
        DriftServer.Restored restored = server.restored(sql, known.keySet());

        assertThat(restored.refused().isEmpty() || NOT_ALONE.contains(drifted.toString()))
                .as("taken but for %s", restored.refused())
                .isTrue();
        known.keySet().removeAll(restored.refused().keySet());
        assertThat(Drift.findings(expected, restored.catalog()).stream()
                        .filter(finding -> known.containsValue(about(finding)))
                        .filter(RestorationIT::isOfOne))
                .isEmpty();
    }

    private static String about(Finding finding) {
        return finding.kind() + " " + finding.name();
    }

    /** Whether it is about something that is put back. */
    private static boolean isOfOne(Finding finding) {
        return FACTS.entrySet().stream()
                .filter(kind -> kind.getKey().label().equals(finding.kind()))
                .anyMatch(kind -> finding.problem() != Problem.DIFFERENT
                        || finding.differences().stream()
                                .anyMatch(difference -> kind.getValue().contains(difference.fact())));
    }
}
