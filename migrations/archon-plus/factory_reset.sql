-- Archon Plus: factory reset. Empties the tables; the schema stays.
--
-- Works in stages, from what refers to what is referred to. A stage that fails
-- is undone by itself and reported, the stages before it stand. Options, to be
-- set before running this:
--     SET archon.reset_keep = 'settings,knowledge';  -- stages to leave alone; 'settings' when not set, 'none' for nothing
--     SET archon.reset_export = 'on';                -- copy what will be deleted to the schema archon_backup first
-- Every export is a recovery checkpoint: a table for each table emptied, listed
-- in archon_backup.checkpoints. Run the migrations again afterwards for the defaults.

DO $$
DECLARE
    keep        text[]  := string_to_array(
                               replace(coalesce(nullif(current_setting('archon.reset_keep', true), ''), 'settings'), ' ', ''),
                               ',');
    export      boolean := coalesce(current_setting('archon.reset_export', true), '') IN ('on', 'true', '1');
    label       text    := to_char(clock_timestamp(), 'YYYYMMDD_HH24MISS');
    all_stages  text[]  := ARRAY['workflows', 'templates', 'components', 'providers', 'projects', 'knowledge', 'settings'];
    stage       text;
    stage_table text;
    tables      text[];
    removed     bigint;
    stage_total bigint;
BEGIN
    FOREACH stage IN ARRAY keep LOOP
        IF stage <> 'none' AND stage <> ALL (all_stages) THEN
            RAISE EXCEPTION 'archon.reset_keep names %, expected none or some of %', stage, array_to_string(all_stages, ', ');
        END IF;
    END LOOP;

    IF 'components' = ANY (keep) AND NOT 'projects' = ANY (keep) THEN
        RAISE EXCEPTION 'Components go with their projects: to keep components, keep projects as well';
    END IF;

    IF export THEN
        CREATE SCHEMA IF NOT EXISTS archon_backup;
        CREATE TABLE IF NOT EXISTS archon_backup.checkpoints (
            backup_table text PRIMARY KEY,
            stage        text NOT NULL,
            source_table text NOT NULL,
            row_count    bigint NOT NULL,
            created_at   timestamptz NOT NULL DEFAULT now()
        );
    END IF;

    FOREACH stage IN ARRAY all_stages LOOP
        IF stage = ANY (keep) THEN
            RAISE NOTICE 'Stage %: kept', stage;
            CONTINUE;
        END IF;

        tables := CASE stage
            WHEN 'workflows'  THEN ARRAY['archon_workflow_step_executions', 'archon_workflow_executions',
                                         'archon_workflow_template_versions', 'archon_workflow_templates']
            WHEN 'templates'  THEN ARRAY['archon_template_assignments', 'archon_template_assignment_audit',
                                         'archon_template_components', 'archon_template_injection_templates']
            WHEN 'components' THEN ARRAY['archon_component_metadata', 'archon_component_dependencies',
                                         'archon_component_hierarchy']
            WHEN 'providers'  THEN ARRAY['archon_provider_switches', 'archon_provider_fallbacks',
                                         'archon_provider_health', 'archon_provider_configs']
            WHEN 'projects'   THEN ARRAY['archon_document_versions', 'archon_tasks', 'archon_projects', 'archon_prompts']
            WHEN 'knowledge'  THEN ARRAY['archon_code_examples', 'archon_crawled_pages', 'archon_sources']
            WHEN 'settings'   THEN ARRAY['archon_settings']
        END;

        BEGIN
            stage_total := 0;
            FOREACH stage_table IN ARRAY tables LOOP
                CONTINUE WHEN to_regclass('public.' || stage_table) IS NULL;   -- a feature that is not installed
                IF export THEN
                    EXECUTE format('CREATE TABLE archon_backup.%I AS TABLE public.%I',
                                   stage_table || '_' || label, stage_table);
                    GET DIAGNOSTICS removed = ROW_COUNT;
                    INSERT INTO archon_backup.checkpoints (backup_table, stage, source_table, row_count)
                    VALUES (stage_table || '_' || label, stage, stage_table, removed);
                END IF;
                EXECUTE format('DELETE FROM public.%I', stage_table);
                GET DIAGNOSTICS removed = ROW_COUNT;
                stage_total := stage_total + removed;
            END LOOP;
            RAISE NOTICE 'Stage %: % rows removed', stage, stage_total;
        EXCEPTION
            WHEN OTHERS THEN
                RAISE WARNING 'Stage %: failed and undone: %', stage, SQLERRM;
        END;
    END LOOP;

    RAISE NOTICE 'Factory reset finished';
END
$$;
