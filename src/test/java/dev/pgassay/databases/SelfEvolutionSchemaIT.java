package dev.pgassay.databases;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.behaviour.BehaviourAssertions.assertThat;
import static dev.pgassay.catalog.ReferentialAction.CASCADE;
import static dev.pgassay.catalog.TriggerEvent.UPDATE;
import static dev.pgassay.catalog.TriggerTiming.BEFORE;
import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.have;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.haveComment;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.tables;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.junit.Committed;
import dev.pgassay.junit.Isolation;
import dev.pgassay.junit.SchemaTest;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of Self-Evolution v0. Some tests commit, so each has a database of its own. */
@SchemaTest(database = "self-evolution", isolation = Isolation.METHOD)
class SelfEvolutionSchemaIT {

    private static final Path MIGRATION = Path.of("migrations/self-evolution/create-self-evolution-v0-tables.sql");

    @Test
    void thereAreTheSixTablesAndNoOthers(Catalog catalog) {
        assertThat(catalog)
                .hasOnlyTables(
                        "feature_flags",
                        "evolution_runs",
                        "evolution_reflections",
                        "evolution_candidates",
                        "evolution_changes",
                        "guardrail_checks")
                .obeys(tables().should(haveColumn("id")).andShould(haveComment()));
    }

    @ParameterizedTest
    @CsvSource({
        "feature_flags,         idx_feature_flags_key, key",
        "evolution_runs,        idx_runs_at,           run_at DESC",
        "evolution_reflections, idx_reflections_run,   run_id",
        "evolution_candidates,  idx_candidates_run,    run_id",
        "evolution_changes,     idx_changes_run,       run_id",
        "guardrail_checks,      idx_guardrails_run,    run_id"
    })
    void eachTableHasTheOneIndexThatTheDocumentNames(String table, String index, String key, Catalog catalog) {
        assertThat(catalog).table(table).hasPrimaryKey("id").hasOnlyIndexes(index);
        assertThat(catalog).table(table).index(index).usesMethod("btree").hasKeys(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evolution_reflections", "evolution_candidates", "evolution_changes", "guardrail_checks"})
    void whatIsSaidOfARunGoesWithTheRun(String table, Catalog catalog) {
        assertThat(catalog)
                .table(table)
                .foreignKeyOn("run_id")
                .references("evolution_runs", "id")
                .onDelete(CASCADE)
                .isValid();
    }

    @Test
    void allForeignKeyColumnsHaveIndexes(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        foreignKeys().should(beIndexed()).because("the document says so"),
                        foreignKeys().should(have("on_delete", CASCADE)));
    }

    @Test
    void theModesAndOutcomesOfARunAreThoseOfTheDocument(Catalog catalog) {
        assertThat(catalog)
                .table("evolution_runs")
                .hasCheckConstraintSatisfying(
                        "evolution_runs_mode_check", check -> check.hasExpression("mode IN ('dry-run', 'active')"))
                .hasCheckConstraintSatisfying(
                        "evolution_runs_status_check",
                        check -> check.hasExpression("status IN ('success', 'failure', 'skipped')"));
    }

    @Test
    void aFeatureFlagIsFoundByItsKeyAndKnowsWhenItChanged(Catalog catalog, ScratchDatabase database) {
        assertThat(catalog)
                .table("feature_flags")
                .hasColumnSatisfying("value", value -> value.hasType("jsonb").isNotNull())
                .hasUniqueConstraint("feature_flags_key_key")
                .trigger("feature_flags_touch")
                .fires(BEFORE, UPDATE)
                .forEachRow()
                .executes("touch_feature_flag")
                .isEnabled();
        assertThat(catalog)
                .obeys(tables().that(haveColumn("updated_at")).should(haveTriggerExecuting("touch_feature_flag")));
        assertThat(database)
                .table("feature_flags")
                .onUpdate(Map.of("value", Map.of("enabled", true)), "key = 'self_evolution_v0'")
                .changes("updated_at");
    }

    @Test
    void theSeededFlagIsOffAndDryRun(Connection connection) throws Exception {
        assertThat(text(connection, "SELECT value FROM feature_flags WHERE key = 'self_evolution_v0'"))
                .isEqualTo("{\"mode\": \"dry-run\", \"enabled\": false}");
    }

    @Test
    void theMigrationIsSafeToRunAgain(@Committed Connection connection) throws Exception {
        execute(connection, "UPDATE feature_flags SET value = '{\"enabled\": true}'");
        connection.commit();

        execute(connection, Files.readString(MIGRATION));

        assertThat(text(connection, "SELECT string_agg(key || ' ' || value, ', ') FROM feature_flags"))
                .isEqualTo("self_evolution_v0 {\"enabled\": true}");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
