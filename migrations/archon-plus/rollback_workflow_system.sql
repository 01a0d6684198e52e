-- Archon Plus: removes the workflow system and all of its data.
--
-- Undoes add_workflow_system.sql, and with it add_additional_workflow_templates.sql.
-- Back up archon_workflow_templates and archon_workflow_executions first.
-- Indexes, triggers, policies and added columns go with their tables. Nothing
-- is dropped by CASCADE: if something else has come to need a table or a type,
-- the rollback stops and nothing is lost.

-- 1. Tables, those that refer to others first
DROP TABLE IF EXISTS archon_workflow_step_executions;
DROP TABLE IF EXISTS archon_workflow_executions;
DROP TABLE IF EXISTS archon_workflow_template_versions;
DROP TABLE IF EXISTS archon_workflow_templates;

-- 2. The function that checked steps
DROP FUNCTION IF EXISTS archon_workflow_steps_valid(jsonb);

-- 3. Enums
DROP TYPE IF EXISTS step_execution_status;
DROP TYPE IF EXISTS workflow_execution_status;
DROP TYPE IF EXISTS workflow_step_type;
DROP TYPE IF EXISTS workflow_status;

-- 4. Verify
DO $$
DECLARE
    remaining integer;
BEGIN
    SELECT count(*) INTO remaining
      FROM information_schema.tables
     WHERE table_schema = 'public'
       AND table_name LIKE 'archon_workflow%';

    IF remaining > 0 THEN
        RAISE EXCEPTION 'Workflow rollback incomplete: % tables remain', remaining;
    END IF;
    RAISE NOTICE 'Workflow system removed';
END
$$;
