package dev.pgassay.assertions;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.catalog.PolicyCommand.SELECT;
import static dev.pgassay.catalog.ReferentialAction.CASCADE;
import static dev.pgassay.catalog.TriggerEvent.UPDATE;
import static dev.pgassay.catalog.TriggerTiming.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import org.junit.jupiter.api.Test;

/** What people write every day reads as a sentence, and holds. */
class SentencesIT {

    private final Catalog catalog = Library.catalog();

    @Test
    void databasesAndSchemas() {
        assertThat(catalog).hasOnlyTables("documents", "chunks", "workspaces");
        assertThat(catalog).extension("vector").hasVersionAtLeast("0.5.0").isInSchema("public");
        assertThat(catalog).enumType("workflow_status").hasLabels("draft", "active", "deprecated", "archived");
        assertThat(catalog.all(Kind.TABLE)).as("AssertJ beside it").isNotEmpty();
    }

    @Test
    void tables() {
        assertThat(catalog)
                .table("public.documents")
                .hasOnlyColumns(
                        "id", "workspace_id", "owner_id", "body", "status", "embedding", "created_at", "updated_at")
                .hasPrimaryKey("id")
                .forcesRowSecurity()
                .hasNoPolicy("allow_all")
                .hasColumnSatisfying("embedding", c -> c.hasType("vector(1536)").isNotNull());
        assertThat(catalog)
                .table("documents")
                .column("created_at")
                .hasType("timestamp with time zone")
                .hasDefault("now()");
    }

    @Test
    void policiesAndIndexes() {
        assertThat(catalog)
                .table("documents")
                .policy("members")
                .isFor(SELECT)
                .appliesTo("public")
                .hasUsing("owner_id = auth.uid()");
        assertThat(catalog)
                .table("documents")
                .index("documents_embedding_idx")
                .usesMethod("hnsw")
                .hasKeys("embedding vector_cosine_ops")
                .hasParameter("m", "16")
                .isNotPartial()
                .isValid();
    }

    @Test
    void foreignKeysTriggersAndRoutines() {
        assertThat(catalog)
                .table("chunks")
                .foreignKey("chunks_document_id_fkey")
                .hasColumns("document_id")
                .references("documents", "id")
                .onDelete(CASCADE)
                .isNotDeferrable();
        assertThat(catalog)
                .table("documents")
                .trigger("set_updated_at")
                .fires(BEFORE, UPDATE)
                .forEachRow()
                .executes("update_updated_at_column")
                .isEnabled();
        assertThat(catalog)
                .routine("match_documents(vector,integer)")
                .returnsSetOf("documents")
                .isStable()
                .isSecurityInvoker()
                .hasConfiguration("search_path", "public");
    }
}
