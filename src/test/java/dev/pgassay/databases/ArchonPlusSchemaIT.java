package dev.pgassay.databases;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.catalog.PolicyCommand.ALL;
import static dev.pgassay.catalog.PolicyCommand.SELECT;
import static dev.pgassay.catalog.ReferentialAction.CASCADE;
import static dev.pgassay.catalog.ReferentialAction.RESTRICT;
import static dev.pgassay.catalog.TriggerEvent.INSERT;
import static dev.pgassay.catalog.TriggerEvent.UPDATE;
import static dev.pgassay.catalog.TriggerTiming.BEFORE;
import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.columns;
import static dev.pgassay.expect.Rules.enableRowSecurity;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.haveAnIndex;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.havePolicy;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.tables;

import dev.pgassay.assertions.CatalogAssert;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import dev.pgassay.junit.ExpectationTests;
import dev.pgassay.junit.SchemaTest;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of Archon Plus, and everything that its YAML declares as a test of its own. */
@SchemaTest(database = "archon-plus")
class ArchonPlusSchemaIT {

    @TestFactory
    Stream<DynamicNode> everythingDeclared(Expectations expected) {
        return ExpectationTests.of(expected);
    }

    /** What the document leaves open: access to the other tables, the rest of the seeds, what triggers do. */
    @TestFactory
    Stream<DynamicNode> whatTheDesignAddsToTheDocument(ScratchDatabase database) {
        return ExpectationTests.of(
                Expectations.load(Path.of("src/test/resources/dev/pgassay/databases/archon-plus")), database);
    }

    @Test
    void allTablesHaveRowSecurityAndTimestampsOfTheirOwn(Catalog catalog) {
        assertThat(catalog)
                .obeys(
                        tables().inSchema("public").should(enableRowSecurity()).andShould(havePolicy()),
                        tables().inSchema("public")
                                .that(haveColumn("updated_at"))
                                .should(haveTriggerExecuting("update_updated_at_column")),
                        columns().ofType("vector").should(haveAnIndex()),
                        foreignKeys()
                                .inSchema("public")
                                .should(beIndexed())
                                .freeze(
                                        Path.of(
                                                "src/test/resources/dev/pgassay/databases/known/archon-plus-foreign-keys.txt")));
    }

    @Test
    void credentialsAreStoredEncryptedAndReadByTheServerOnly(Catalog catalog) {
        assertThat(catalog)
                .table("archon_settings")
                .hasOnlyPolicies("Allow authenticated users to read plain settings", "Allow service role full access")
                .policy("Allow authenticated users to read plain settings")
                .isFor(SELECT)
                .appliesTo("authenticated")
                .hasUsing("NOT is_encrypted");
        assertThat(catalog).hasRoutine("update_updated_at_column()").hasRoutine("archive_task(uuid, text)");
    }

    @Test
    void knowledgeIsFoundByCosineDistance(Catalog catalog) {
        assertThat(catalog).extension("vector").hasVersionAtLeast("0.5.0");
        assertThat(catalog)
                .table("archon_crawled_pages")
                .hasColumnSatisfying("embedding", column -> column.hasType("vector(1536)"))
                .indexOn("embedding vector_cosine_ops")
                .usesMethod("hnsw")
                .hasParameter("m", "16")
                .hasParameter("ef_construction", "64");
    }

    @Nested
    class TheWorkflowSystem {

        @ParameterizedTest
        @CsvSource({
            "workflow_status,           draft active deprecated archived",
            "workflow_step_type,        action condition workflow_link parallel loop",
            "workflow_execution_status, pending running paused completed failed cancelled",
            "step_execution_status,     pending running completed failed skipped retrying"
        })
        void hasItsFourEnums(String name, String labels, Catalog catalog) {
            assertThat(catalog).enumType(name).hasLabels(labels.split(" "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "archon_workflow_templates",
                    "archon_workflow_executions",
                    "archon_workflow_step_executions",
                    "archon_workflow_template_versions"
                })
        void isReadByEverybodyAndWrittenByTheServer(String table, Catalog catalog) {
            assertThat(catalog)
                    .table(table)
                    .hasOnlyPolicies("Allow public read access", "Allow service role full access")
                    .hasPolicySatisfying(
                            "Allow public read access",
                            policy -> policy.isFor(SELECT).appliesTo("public").hasUsing("true"))
                    .hasPolicySatisfying(
                            "Allow service role full access",
                            policy -> policy.isFor(ALL)
                                    .appliesTo("service_role")
                                    .hasUsing("true")
                                    .hasCheck("true"));
        }

        @Test
        void searchesItsJsonThroughGin(Catalog catalog) {
            assertThat(catalog)
                    .table("archon_workflow_templates")
                    .indexOn("tags")
                    .usesMethod("gin");
            assertThat(catalog)
                    .table("archon_workflow_executions")
                    .indexOn("context jsonb_path_ops")
                    .usesMethod("gin");
        }

        @Test
        void keepsATemplateAsLongAsItsRuns(Catalog catalog) {
            assertThat(catalog)
                    .table("archon_workflow_executions")
                    .foreignKeyOn("workflow_template_id")
                    .references("archon_workflow_templates", "id")
                    .onDelete(RESTRICT);
            assertThat(catalog)
                    .table("archon_workflow_step_executions")
                    .foreignKeyOn("workflow_execution_id")
                    .references("archon_workflow_executions", "id")
                    .onDelete(CASCADE);
        }
    }

    @Nested
    class TemplatesAndComponents {

        @Test
        void haveTheirFourEnums(Catalog catalog) {
            CatalogAssert archon = assertThat(catalog);
            archon.enumType("template_injection_type").hasLabels("workflow", "sequence", "action");
            archon.enumType("template_injection_level").hasLabels("project", "milestone", "phase", "task", "subtask");
            archon.enumType("template_component_type").hasLabels("action", "group", "sequence", "validation");
            archon.enumType("template_hierarchy_type").hasLabels("project", "milestone", "phase", "task", "subtask");
        }

        @Test
        void dependOnEachOtherWithoutACircle(Catalog catalog) {
            assertThat(catalog)
                    .table("archon_component_dependencies")
                    .trigger("prevent_archon_component_dependency_cycle")
                    .fires(BEFORE, INSERT, UPDATE)
                    .onUpdateOf("component_id", "depends_on_id")
                    .forEachRow()
                    .executes("archon_prevent_component_cycle")
                    .isEnabled();
            assertThat(catalog)
                    .table("archon_component_hierarchy")
                    .foreignKeyOn("parent_id")
                    .references("archon_component_hierarchy", "id")
                    .onDelete(CASCADE);
        }
    }
}
