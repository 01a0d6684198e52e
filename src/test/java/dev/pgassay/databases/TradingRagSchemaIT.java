package dev.pgassay.databases;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.catalog.PolicyCommand.SELECT;
import static dev.pgassay.catalog.ReferentialAction.RESTRICT;
import static dev.pgassay.catalog.ReferentialAction.SET_NULL;
import static dev.pgassay.catalog.TriggerEvent.DELETE;
import static dev.pgassay.catalog.TriggerEvent.UPDATE;
import static dev.pgassay.catalog.TriggerState.ENABLED_ALWAYS;
import static dev.pgassay.catalog.TriggerTiming.AFTER;
import static dev.pgassay.catalog.TriggerTiming.BEFORE;
import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.columns;
import static dev.pgassay.expect.Rules.enableRowSecurity;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.have;
import static dev.pgassay.expect.Rules.haveAnIndex;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.havePolicy;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.routines;
import static dev.pgassay.expect.Rules.tables;
import static dev.pgassay.expect.Rules.views;

import dev.pgassay.assertions.TableAssert;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import dev.pgassay.junit.ExpectationTests;
import dev.pgassay.junit.SchemaTest;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of the trading RAG: its key tables, and that no tenant sees another. */
@SchemaTest(database = "trading-rag")
class TradingRagSchemaIT {

    private static final Path KNOWN =
            Path.of("src/test/resources/dev/pgassay/databases/known/trading-rag-foreign-keys.txt");

    /** What the document leaves open: who sees and changes what, the seeds, what triggers do. */
    @TestFactory
    Stream<DynamicNode> whatTheDesignAddsToTheDocument(ScratchDatabase database) {
        return ExpectationTests.of(
                Expectations.load(Path.of("src/test/resources/dev/pgassay/databases/trading-rag")), database);
    }

    @ParameterizedTest
    @CsvSource({
        "workspaces,               'Multi-tenant control plane, per-workspace config'",
        "documents,                Ingested source metadata and content hashes",
        "chunks,                   Token-aware text segments with metadata arrays",
        "chunk_vectors,            Embedding records per model/collection",
        "backtest_runs,            Backtest execution records",
        "backtest_tunes,           Parameter tuning sessions",
        "backtest_tune_runs,       Individual runs within a tuning session",
        "wfo_runs,                 Walk-forward optimization runs",
        "strategies,               Strategy registry",
        "strategy_versions,        Immutable config snapshots with state machine",
        "strategy_intel_snapshots, Regime + confidence time series",
        "run_plans,                Execution plan tracking",
        "trade_events,             Trade event log with retention policies",
        "ops_alerts,               Operational alert management",
        "kb_entities,              Knowledge-base entity registry"
    })
    void keyTablesSayTheirPurpose(String table, String purpose, Catalog catalog) {
        assertThat(catalog).table(table).hasComment(purpose);
    }

    @Test
    void vectorsAreRecordedPerModelAndSearchedByHnsw(Catalog catalog) {
        assertThat(catalog).extension("vector").hasVersionAtLeast("0.5.0").isInSchema("public");
        TableAssert vectors = assertThat(catalog).table("chunk_vectors");
        vectors.uniqueConstraintOn("chunk_id", "embed_model", "collection").hasNullsDistinct();
        vectors.foreignKeyOn("embed_model")
                .references("embedding_models", "name")
                .onDelete(RESTRICT);
        vectors.hasColumnSatisfying("embedding", column -> column.hasType("vector(768)"))
                .hasColumnSatisfying("embedding_1536", column -> column.hasType("vector(1536)"))
                .index("idx_chunk_vectors_embedding_hnsw")
                .usesMethod("hnsw")
                .hasKeys("embedding vector_cosine_ops")
                .hasOnlyParameters(Map.of("m", "16", "ef_construction", "64"))
                .isNotPartial();
        assertThat(catalog).obeys(columns().ofType("vector").should(haveAnIndex()));
    }

    @Test
    void strategyVersionsAreImmutableAndGoFromStateToState(Catalog catalog) {
        assertThat(catalog).enumType("strategy_version_state").hasLabels("draft", "active", "paused", "retired");
        TableAssert versions = assertThat(catalog).table("strategy_versions");
        versions.column("state").hasType("strategy_version_state").hasDefault("'draft'");
        versions.trigger("strategy_versions_immutable")
                .fires(BEFORE, UPDATE, DELETE)
                .executes("guard_strategy_version")
                .hasState(ENABLED_ALWAYS);
        versions.trigger("strategy_versions_record_transition")
                .fires(AFTER, UPDATE)
                .onUpdateOf("state")
                .hasCondition("old.state IS DISTINCT FROM new.state")
                .isEnabled();
        assertThat(catalog)
                .table("strategies")
                .foreignKeyOn("id", "active_version_id")
                .references("strategy_versions", "strategy_id", "id")
                .onDelete(SET_NULL)
                .onDeleteSets("active_version_id")
                .isInitiallyDeferred();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunks", "backtest_runs", "strategies", "run_plans", "trade_events", "kb_entities"})
    void membersReadWhatIsOfTheirWorkspace(String table, Catalog catalog) {
        assertThat(catalog)
                .table(table)
                .policy(table + "_member_select")
                .isFor(SELECT)
                .isPermissive()
                .appliesTo("authenticated")
                .hasUsing("is_workspace_member(workspace_id)")
                .hasNoCheck();
    }

    @Test
    void anInactiveWorkspaceIsClosedToEverybody(Catalog catalog) {
        assertThat(catalog)
                .table("workspaces")
                .hasPolicySatisfying(
                        "workspaces_active_only",
                        policy -> policy.isRestrictive()
                                .isFor(SELECT)
                                .appliesTo("authenticated")
                                .hasUsing("is_active"));
        assertThat(catalog)
                .routine("is_workspace_member(uuid)")
                .returns("boolean")
                .isStable()
                .isSecurityDefiner()
                .hasConfiguration("search_path", "public, pg_temp");
    }

    @Test
    void rowSecurityLeavesNothingOpen(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        tables().inSchema("public")
                                .should(enableRowSecurity())
                                .andShould(havePolicy())
                                .because("tenants must not see each other"),
                        views().inSchema("public")
                                .should(have("options", Map.of("security_invoker", "true")))
                                .because("a view of its owner's sees every tenant's rows"),
                        routines()
                                .inSchema("public")
                                .that(have("security", "definer"))
                                .should(have("configuration", Map.of("search_path", "public, pg_temp"))));
    }

    @Test
    void rulesHoldForEveryTable(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        foreignKeys().inSchema("public").should(beIndexed()).freeze(KNOWN),
                        tables().inSchema("public")
                                .that(haveColumn("updated_at"))
                                .should(haveTriggerExecuting("set_updated_at")));
    }

    @Test
    void tradeEventsAreOnlyAppendedAndJobsAreClaimedOnce(Catalog catalog) {
        assertThat(catalog)
                .table("trade_events")
                .trigger("trade_events_append_only")
                .fires(BEFORE, UPDATE, DELETE)
                .executes("reject_trade_event_change");
        assertThat(catalog)
                .table("jobs")
                .index("idx_jobs_claimable")
                .hasKeys("priority", "run_after", "created_at")
                .hasPredicate("status = 'pending'");
        assertThat(catalog).table("job_events").foreignKeyOn("job_id").references("jobs", "id");
        assertThat(catalog).routine("claim_next_job(text, text[])").returnsSetOf("jobs");
    }
}
