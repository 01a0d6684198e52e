package dev.pgassay.databases;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.beNamed;
import static dev.pgassay.expect.Rules.columns;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.have;
import static dev.pgassay.expect.Rules.haveAnIndex;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.indexes;
import static dev.pgassay.expect.Rules.tables;

import dev.pgassay.assertions.SoftSchemaAssertions;
import dev.pgassay.assertions.TableAssert;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.junit.SchemaTest;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document of Singularity, migration by migration. */
@SchemaTest(database = "singularity")
@ExtendWith(SoftAssertionsExtension.class)
class SingularitySchemaIT {

    @InjectSoftAssertions
    private SoftSchemaAssertions softly;

    @Test
    void semanticCodeSearchHasItsSevenTables(Catalog catalog) {
        softly.assertThat(catalog).extension("vector").hasVersionAtLeast("0.5.0");
        softly.assertThat(catalog)
                .hasTable("codebase_metadata")
                .hasTable("codebase_registry")
                .hasTable("graph_nodes")
                .hasTable("graph_edges")
                .hasTable("graph_types")
                .hasTable("vector_search")
                .hasTable("vector_similarity_cache");
    }

    @ParameterizedTest
    @CsvSource({
        "codebase_metadata, vector_embedding, 1536",
        "graph_nodes,       vector_embedding, 1536",
        "vector_search,     vector_embedding, 1536",
        "rules,             embedding,        768",
        "code_embeddings,   embedding,        768",
        "code_locations,    embedding,        768",
        "rag_documents,     embedding,        768",
        "rag_queries,       query_embedding,  768",
        "semantic_cache,    query_embedding,  768"
    })
    void vectorsHaveTheDimensionsOfTheirModelAndACosineIndex(String table, String column, int size, Catalog catalog) {
        TableAssert asserted = assertThat(catalog).table(table);
        asserted.column(column).hasType("vector(" + size + ")");
        asserted.indexOn(column + " vector_cosine_ops")
                .usesMethod("ivfflat")
                .hasParameter("lists", "100")
                .isNotPartial()
                .isValid();
    }

    @Test
    void noVectorIsLeftWithoutAnIndexAndTheDocumentsQueryFindsThem(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        columns().ofType("vector").should(haveAnIndex()),
                        indexes()
                                .that(have("method", "ivfflat"))
                                .should(beNamed(".*vector.*"))
                                .because("the document looks for them by that name"));
    }

    @Test
    void rulesAreExecutedAndEvolveByConsensus(Catalog catalog) {
        for (String table : new String[] {"rule_executions", "rule_evolution_proposals"}) {
            softly.assertThat(catalog)
                    .table(table)
                    .hasColumnSatisfying("id", id -> id.hasType("uuid").isNotNull())
                    .foreignKeyOn("rule_id")
                    .references("rules", "id");
        }
        softly.assertThat(catalog).table("rule_executions").column("context").hasType("jsonb");
        softly.assertThat(catalog)
                .table("rule_executions")
                .checkConstraint("rule_executions_outcome_check")
                .hasExpression("outcome IN ('success', 'failure')");
        softly.assertThat(catalog)
                .table("rule_evolution_proposals")
                .checkConstraint("rule_evolution_proposals_status_check")
                .hasExpression("status IN ('proposed', 'approved', 'rejected', 'expired')");
    }

    @Test
    void qualityFindingsBelongToARunAndAreNeverChanged(Catalog catalog) {
        softly.assertThat(catalog)
                .table("quality_runs")
                .checkConstraint("quality_runs_tool_check")
                .hasExpression("tool IN ('sobelow', 'mix_audit', 'dialyzer', 'custom')");
        TableAssert findings = softly.assertThat(catalog).table("quality_findings");
        findings.hasNoColumn("updated_at").foreignKeyOn("run_id").references("quality_runs", "id");
        findings.indexOn("severity").usesMethod("btree");
        findings.indexOn("category").usesMethod("btree");
    }

    @Test
    void technologiesAndSnapshotsReplaceWhatWasTooGeneric(Catalog catalog) {
        softly.assertThat(catalog)
                .hasNoTable("technology_knowledge")
                .hasNoTable("detection_events")
                .table("technology_patterns")
                .uniqueConstraintOn("technology_name", "technology_type")
                .isNotDeferrable();
        softly.assertThat(catalog)
                .table("technology_templates")
                .column("template")
                .hasType("jsonb");
        TableAssert snapshots = softly.assertThat(catalog).table("codebase_snapshots");
        snapshots
                .hasNoColumn("updated_at")
                .uniqueConstraintOn("codebase_id", "snapshot_id")
                .hasNullsDistinct();
        snapshots.indexOn("metadata").usesMethod("gin");
        snapshots.indexOn("summary").usesMethod("gin");
        snapshots.indexOn("features").usesMethod("gin");
    }

    @Test
    void gitIsCoordinatedByAgentSession(Catalog catalog) {
        softly.assertThat(catalog)
                .hasTable("git_agent_sessions")
                .hasNoTable("git_sessions")
                .hasNoTable("git_commits")
                .table("git_pending_merges")
                .foreignKeyOn("agent_id")
                .references("git_agent_sessions", "agent_id")
                .onDelete(ReferentialAction.RESTRICT);
        softly.assertThat(catalog)
                .table("git_merge_history")
                .checkConstraint("git_merge_history_status_check")
                .hasExpression("status IN ('success', 'conflict', 'failure')");
    }

    @Test
    void rulesHoldForEveryTable(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        foreignKeys().should(beIndexed()),
                        tables().that(haveColumn("updated_at")).should(haveTriggerExecuting("set_updated_at")));
    }
}
