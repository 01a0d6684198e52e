package dev.pgassay.databases;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static dev.pgassay.catalog.Identity.ALWAYS;
import static dev.pgassay.catalog.ReferentialAction.CASCADE;
import static dev.pgassay.catalog.ReferentialAction.RESTRICT;
import static dev.pgassay.catalog.ReferentialAction.SET_NULL;
import static dev.pgassay.catalog.TriggerEvent.INSERT;
import static dev.pgassay.catalog.TriggerTiming.AFTER;
import static dev.pgassay.expect.Rules.beIndexed;
import static dev.pgassay.expect.Rules.foreignKeys;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.haveComment;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.assertions.TableAssert;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.junit.SchemaTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of Agent Prompt Train, by the numbers of its migrations. */
@SchemaTest(database = "agent-prompt-train")
class AgentPromptTrainSchemaIT {

    @Test
    void thereAreTheTablesAndTheViewThatTheDocumentNames(Catalog catalog) {
        assertThat(catalog)
                .hasOnlyTables(
                        "api_requests",
                        "streaming_chunks",
                        "conversation_analyses",
                        "trains",
                        "anthropic_credentials",
                        "train_accounts",
                        "train_api_keys",
                        "train_members")
                .hasOnlyMaterializedViews("hourly_stats")
                .obeys(
                        tables().should(haveComment()),
                        foreignKeys().should(beIndexed()),
                        tables().that(haveColumn("updated_at"))
                                .should(haveTriggerExecuting("update_updated_at_column")));
        assertThat(catalog).materializedView("hourly_stats").isPopulated().hasColumn("request_count");
    }

    @ParameterizedTest
    @CsvSource({
        "current_message_hash,   character varying(64)",
        "parent_message_hash,    character varying(64)",
        "conversation_id,        uuid",
        "branch_id,              character varying(255)",
        "message_count,          integer",
        "parent_task_request_id, uuid",
        "is_subtask,             boolean",
        "task_tool_invocation,   jsonb",
        "system_hash,            character varying(64)",
        "parent_request_id,      uuid",
        "train_id,               character varying(255)"
    })
    void requestsAreThreadedByTheColumnsOf001To012(String column, String type, Catalog catalog) {
        assertThat(catalog).table("api_requests").column(column).hasType(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent_task_request_id", "parent_request_id"})
    void aRequestOutlivesTheOneItRefersTo(String column, Catalog catalog) {
        TableAssert requests = assertThat(catalog).table("api_requests");
        requests.foreignKeyOn(column)
                .references("api_requests", "request_id")
                .onDelete(SET_NULL)
                .isValid();
        requests.indexOn(column).hasPredicate(column + " IS NOT NULL");
    }

    @Test
    void conversationsAndTheirJsonAreReadByIndexesOfTheirOwn(Catalog catalog) {
        TableAssert requests = assertThat(catalog).table("api_requests");
        requests.indexOn("conversation_id", "\"timestamp\" DESC", "request_id DESC")
                .isNotPartial();
        requests.indexOn("account_id", "\"timestamp\"").isNotPartial();
        requests.index("idx_api_requests_conversation_covering")
                .includes("request_id", "message_count", "current_message_hash", "parent_message_hash", "total_tokens");
        requests.index("idx_api_requests_task_tool_invocation")
                .usesMethod("gin")
                .hasKeys("task_tool_invocation");
        requests.index("idx_api_requests_response_body_gin")
                .usesMethod("gin")
                .hasKeys("response_body")
                .isNotPartial();
    }

    @Test
    void thereIsOneAnalysisForEachBranchOfAConversation(Catalog catalog) {
        assertThat(catalog)
                .enumType("conversation_analysis_status")
                .hasLabels("pending", "processing", "completed", "failed");
        TableAssert analyses = assertThat(catalog).table("conversation_analyses");
        analyses.uniqueConstraintOn("conversation_id", "branch_id").isNotDeferrable();
        analyses.column("id").isIdentity(ALWAYS);
        analyses.column("total_tokens")
                .isGenerated("COALESCE(prompt_tokens, 0) + COALESCE(completion_tokens, 0)")
                .isStored();
        analyses.index("idx_conversation_analyses_pending").hasPredicate("status = 'pending'");
    }

    @Test
    void trainsShareCredentialsThatFailOver(Catalog catalog) {
        TableAssert accounts = assertThat(catalog).table("train_accounts");
        accounts.hasPrimaryKey("train_id", "credential_id")
                .foreignKeyOn("train_id")
                .references("trains", "train_id")
                .onDelete(CASCADE);
        accounts.foreignKeyOn("credential_id")
                .references("anthropic_credentials", "id")
                .onDelete(RESTRICT);
        accounts.uniqueConstraintOn("train_id", "priority").isDeferrable().isInitiallyImmediate();
        assertThat(catalog)
                .table("train_api_keys")
                .uniqueConstraintOn("key_hash")
                .isNotDeferrable();
    }

    @Test
    void membersAreOwnersOrMembers(Catalog catalog) {
        TableAssert members = assertThat(catalog).table("train_members");
        members.checkConstraint("chk_train_members_role").hasExpression("role IN ('owner', 'member')");
        members.hasOnlyIndexes(
                "idx_train_members_train_id", "idx_train_members_user_email", "idx_train_members_train_role");
        members.indexOn("train_id", "role").usesMethod("btree");
        assertThat(catalog)
                .table("trains")
                .trigger("ensure_train_has_owner")
                .fires(AFTER, INSERT)
                .isConstraintTrigger()
                .isInitiallyDeferred();
    }

    @Test
    void aTrainWithoutAnOwnerIsRefusedAtCommit(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO trains (train_id, name) VALUES ('mine', 'Mine')");
            assertThatThrownBy(() -> statement.execute("SET CONSTRAINTS ALL IMMEDIATE"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("train mine has no owner");
        }
    }

    @Test
    void existingTrainsWereGivenTheDefaultOwner(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT train_id, user_email, role FROM train_members")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("user_email")).isEqualTo("todo@localhost");
            assertThat(rows.getString("role")).isEqualTo("owner");
        }
    }
}
