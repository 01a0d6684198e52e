-- Archon Plus: removes the component system, in stages.
--
-- Undoes add_component_hierarchy.sql. To keep data, set archon.keep_components
-- before running this:
--     SET archon.keep_components = 'metadata';   -- metadata, with component names
--     SET archon.keep_components = 'all';        -- all three tables
-- What is kept goes to the schema archon_backup. Without the setting nothing is
-- kept and nothing is created. Nothing is dropped by CASCADE.

-- Stage 1: export
DO $$
DECLARE
    keep text := coalesce(current_setting('archon.keep_components', true), '');
BEGIN
    IF keep NOT IN ('', 'none', 'metadata', 'all') THEN
        RAISE EXCEPTION 'archon.keep_components is %, expected none, metadata or all', keep;
    END IF;
    IF keep IN ('', 'none') OR to_regclass('public.archon_component_hierarchy') IS NULL THEN
        RAISE NOTICE 'Stage 1: no component data is kept';
        RETURN;
    END IF;

    CREATE SCHEMA IF NOT EXISTS archon_backup;
    CREATE TABLE archon_backup.component_metadata AS
        SELECT h.project_id, h.name AS component_name, m.*
          FROM public.archon_component_metadata m
          JOIN public.archon_component_hierarchy h ON h.id = m.component_id;
    IF keep = 'all' THEN
        CREATE TABLE archon_backup.component_hierarchy AS TABLE public.archon_component_hierarchy;
        CREATE TABLE archon_backup.component_dependencies AS TABLE public.archon_component_dependencies;
    END IF;
    RAISE NOTICE 'Stage 1: component data is kept in archon_backup (%)', keep;
END
$$;

-- Stage 2: dependencies and metadata
DROP TABLE IF EXISTS archon_component_dependencies;
DROP TABLE IF EXISTS archon_component_metadata;

-- Stage 3: the hierarchy
DROP TABLE IF EXISTS archon_component_hierarchy;

-- Stage 4: functions
DROP FUNCTION IF EXISTS archon_component_descendants(uuid);
DROP FUNCTION IF EXISTS archon_component_is_ready(uuid);
DROP FUNCTION IF EXISTS archon_prevent_component_cycle();
DROP FUNCTION IF EXISTS archon_prevent_hierarchy_cycle();
DROP FUNCTION IF EXISTS archon_track_component_lifecycle();

-- Stage 5: verify
DO $$
DECLARE
    remaining integer;
BEGIN
    SELECT count(*) INTO remaining
      FROM information_schema.tables
     WHERE table_schema = 'public'
       AND table_name LIKE 'archon_component%';

    IF remaining > 0 THEN
        RAISE EXCEPTION 'Component rollback incomplete: % tables remain', remaining;
    END IF;
    RAISE NOTICE 'Component system removed';
END
$$;
