-- Archon Plus: validates the workflow system.
--
-- Run after add_workflow_system.sql. Prints a tick for what was found and a
-- cross for what was not; leaves nothing behind.

DO $$
BEGIN
    RAISE NOTICE '🚀 Starting Workflow Schema Validation';
    RAISE NOTICE '================================================';
END
$$;

-- Tables
DO $$
DECLARE
    wanted text;
BEGIN
    RAISE NOTICE '📋 Checking Tables...';
    FOREACH wanted IN ARRAY ARRAY[
        'archon_workflow_templates',
        'archon_workflow_executions',
        'archon_workflow_step_executions',
        'archon_workflow_template_versions'
    ] LOOP
        IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = wanted) THEN
            RAISE NOTICE '✅ % table exists', wanted;
        ELSE
            RAISE NOTICE '❌ % table is missing', wanted;
        END IF;
    END LOOP;
END
$$;

-- Enums
DO $$
DECLARE
    wanted text;
BEGIN
    RAISE NOTICE '🏷️  Checking Enums...';
    FOREACH wanted IN ARRAY ARRAY[
        'workflow_status',
        'workflow_step_type',
        'workflow_execution_status',
        'step_execution_status'
    ] LOOP
        IF EXISTS (SELECT 1 FROM pg_type WHERE typname = wanted) THEN
            RAISE NOTICE '✅ % enum exists', wanted;
        ELSE
            RAISE NOTICE '❌ % enum is missing', wanted;
        END IF;
    END LOOP;
END
$$;

-- Indexes
DO $$
DECLARE
    found_count integer;
BEGIN
    RAISE NOTICE '📊 Checking Indexes...';
    SELECT count(*) INTO found_count
      FROM pg_indexes
     WHERE indexname LIKE 'idx_archon_workflow%';

    IF found_count >= 10 THEN
        RAISE NOTICE '✅ Workflow indexes created (% found)', found_count;
    ELSE
        RAISE NOTICE '❌ Workflow indexes missing (% found)', found_count;
    END IF;
END
$$;

-- Policies
DO $$
DECLARE
    found_count integer;
BEGIN
    RAISE NOTICE '🔒 Checking RLS Policies...';
    SELECT count(*) INTO found_count
      FROM pg_policies
     WHERE tablename LIKE 'archon_workflow%';

    IF found_count >= 8 THEN
        RAISE NOTICE '✅ RLS policies created (% found)', found_count;
    ELSE
        RAISE NOTICE '❌ RLS policies missing (% found)', found_count;
    END IF;
END
$$;

-- Triggers
DO $$
DECLARE
    found_count integer;
BEGIN
    RAISE NOTICE '⚡ Checking Triggers...';
    SELECT count(*) INTO found_count
      FROM information_schema.triggers
     WHERE event_object_table LIKE 'archon_workflow%'
       AND trigger_name LIKE '%updated_at%';

    IF found_count >= 3 THEN
        RAISE NOTICE '✅ Triggers created (% found)', found_count;
    ELSE
        RAISE NOTICE '❌ Triggers missing (% found)', found_count;
    END IF;
END
$$;

-- Basic operations
DO $$
DECLARE
    test_id uuid;
BEGIN
    RAISE NOTICE '🧪 Testing Basic Operations...';

    BEGIN
        INSERT INTO archon_workflow_templates (name, title, description, status, tags, steps)
        VALUES ('validation_test_workflow', 'Validation test', 'Written and deleted by the validation',
                'draft', '["validation"]', '[{"name": "test step", "type": "action", "tool_name": "none"}]')
        RETURNING id INTO test_id;
        RAISE NOTICE '✅ Workflow template insertion works';
    EXCEPTION
        WHEN OTHERS THEN
            RAISE NOTICE '❌ Workflow template insertion failed: %', SQLERRM;
    END;

    BEGIN
        DELETE FROM archon_workflow_templates WHERE id = test_id;
        IF FOUND THEN
            RAISE NOTICE '✅ Workflow template deletion works';
        ELSE
            RAISE NOTICE '❌ Workflow template deletion found nothing to delete';
        END IF;
    EXCEPTION
        WHEN OTHERS THEN
            RAISE NOTICE '❌ Workflow template deletion failed: %', SQLERRM;
    END;
END
$$;

DO $$
BEGIN
    RAISE NOTICE '================================================';
    RAISE NOTICE '🎉 Workflow Schema Validation Complete!';
END
$$;
