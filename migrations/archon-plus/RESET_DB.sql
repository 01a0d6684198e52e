-- Archon Plus: complete reset for development and testing.
--
-- WARNING: permanently deletes everything of Archon Plus: tables with their
-- indexes, policies and triggers, views, functions, enums, and the copies kept
-- in archon_backup. Run complete_setup.sql and the other migrations afterwards.
-- Nothing outside Archon Plus is dropped. Safe to run again.

-- ---------------------------------------------------------------------------
-- 1. Copies kept by factory_reset.sql and rollback_component_hierarchy.sql
-- ---------------------------------------------------------------------------

DROP SCHEMA IF EXISTS archon_backup CASCADE;

-- ---------------------------------------------------------------------------
-- 2. Views, then tables, those that refer to others first
-- ---------------------------------------------------------------------------

DROP VIEW IF EXISTS archon_provider_performance;

DROP TABLE IF EXISTS archon_provider_switches;
DROP TABLE IF EXISTS archon_provider_fallbacks;
DROP TABLE IF EXISTS archon_provider_health;
DROP TABLE IF EXISTS archon_provider_configs;

DROP TABLE IF EXISTS archon_component_metadata;
DROP TABLE IF EXISTS archon_component_dependencies;
DROP TABLE IF EXISTS archon_component_hierarchy;

DROP FUNCTION IF EXISTS resolve_template_assignment(template_hierarchy_type, uuid, jsonb);
DROP TABLE IF EXISTS archon_template_assignments;
DROP TABLE IF EXISTS archon_template_assignment_audit;
DROP TABLE IF EXISTS archon_template_components;
DROP TABLE IF EXISTS archon_template_injection_templates;

DROP TABLE IF EXISTS archon_workflow_step_executions;
DROP TABLE IF EXISTS archon_workflow_executions;
DROP TABLE IF EXISTS archon_workflow_template_versions;
DROP TABLE IF EXISTS archon_workflow_templates;

DROP TABLE IF EXISTS archon_document_versions;
DROP TABLE IF EXISTS archon_tasks;
DROP TABLE IF EXISTS archon_projects;
DROP TABLE IF EXISTS archon_prompts;
DROP TABLE IF EXISTS archon_code_examples;
DROP TABLE IF EXISTS archon_crawled_pages;
DROP TABLE IF EXISTS archon_sources;
DROP TABLE IF EXISTS archon_settings;

-- ---------------------------------------------------------------------------
-- 3. Functions
-- ---------------------------------------------------------------------------

DROP FUNCTION IF EXISTS archon_recover_provider();
DROP FUNCTION IF EXISTS archon_switch_provider();
DROP FUNCTION IF EXISTS archon_select_provider(text);
DROP FUNCTION IF EXISTS archon_track_component_lifecycle();
DROP FUNCTION IF EXISTS archon_prevent_hierarchy_cycle();
DROP FUNCTION IF EXISTS archon_prevent_component_cycle();
DROP FUNCTION IF EXISTS archon_component_is_ready(uuid);
DROP FUNCTION IF EXISTS archon_component_descendants(uuid);
DROP FUNCTION IF EXISTS audit_template_assignment();
DROP FUNCTION IF EXISTS expand_template_placeholders(text, text);
DROP FUNCTION IF EXISTS archon_workflow_steps_valid(jsonb);
DROP FUNCTION IF EXISTS archive_task(uuid, text);
DROP FUNCTION IF EXISTS match_archon_code_examples(vector, integer, jsonb, text);
DROP FUNCTION IF EXISTS match_archon_crawled_pages(vector, integer, jsonb, text);
DROP FUNCTION IF EXISTS update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 4. Enums
-- ---------------------------------------------------------------------------

DROP TYPE IF EXISTS template_hierarchy_type;
DROP TYPE IF EXISTS template_component_type;
DROP TYPE IF EXISTS template_injection_level;
DROP TYPE IF EXISTS template_injection_type;
DROP TYPE IF EXISTS step_execution_status;
DROP TYPE IF EXISTS workflow_execution_status;
DROP TYPE IF EXISTS workflow_step_type;
DROP TYPE IF EXISTS workflow_status;

-- ---------------------------------------------------------------------------
-- 5. The vector extension, unless something else uses it
-- ---------------------------------------------------------------------------

DO $$
BEGIN
    DROP EXTENSION IF EXISTS vector;
EXCEPTION
    WHEN dependent_objects_still_exist OR insufficient_privilege THEN
        RAISE NOTICE 'The vector extension is kept: %', SQLERRM;
END
$$;
