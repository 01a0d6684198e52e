-- Archon Plus: validates the component system.
--
-- Run after add_component_hierarchy.sql. Checks relationships, dependency
-- cycles, metadata and indexes. Changes nothing.

DO $$
DECLARE
    wanted      text;
    found_count integer;
BEGIN
    RAISE NOTICE '🚀 Starting Component Hierarchy Validation';
    RAISE NOTICE '================================================';

    RAISE NOTICE '📋 Checking Tables...';
    FOREACH wanted IN ARRAY ARRAY[
        'archon_component_hierarchy',
        'archon_component_dependencies',
        'archon_component_metadata'
    ] LOOP
        IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = wanted) THEN
            RAISE NOTICE '✅ % table exists', wanted;
        ELSE
            RAISE NOTICE '❌ % table is missing', wanted;
        END IF;
    END LOOP;

    RAISE NOTICE '🔗 Checking Relationships...';
    SELECT count(*) INTO found_count
      FROM archon_component_hierarchy child
      JOIN archon_component_hierarchy parent ON parent.id = child.parent_id
     WHERE parent.project_id <> child.project_id;
    IF found_count = 0 THEN
        RAISE NOTICE '✅ Components and their parents belong to the same project';
    ELSE
        RAISE NOTICE '❌ % components are part of a component of another project', found_count;
    END IF;

    RAISE NOTICE '🔄 Checking Dependency Cycles...';
    WITH RECURSIVE reachable AS (
        SELECT component_id AS origin, depends_on_id AS id
          FROM archon_component_dependencies
        UNION
        SELECT reachable.origin, d.depends_on_id
          FROM archon_component_dependencies d
          JOIN reachable ON d.component_id = reachable.id
    )
    SELECT count(*) INTO found_count FROM reachable WHERE origin = id;
    IF found_count = 0 THEN
        RAISE NOTICE '✅ No component depends on itself';
    ELSE
        RAISE NOTICE '❌ % components depend on themselves', found_count;
    END IF;

    RAISE NOTICE '🗂️  Checking Metadata...';
    SELECT count(*) INTO found_count
      FROM archon_component_metadata
     WHERE metadata_value = 'null'::jsonb;
    IF found_count = 0 THEN
        RAISE NOTICE '✅ Every metadata key has a value';
    ELSE
        RAISE NOTICE '❌ % metadata keys have no value', found_count;
    END IF;

    RAISE NOTICE '📊 Checking Indexes...';
    SELECT count(*) INTO found_count
      FROM pg_indexes
     WHERE indexname LIKE 'idx_archon_component%';
    IF found_count >= 4 THEN
        RAISE NOTICE '✅ Component indexes created (% found)', found_count;
    ELSE
        RAISE NOTICE '❌ Component indexes missing (% found)', found_count;
    END IF;

    RAISE NOTICE '================================================';
    RAISE NOTICE '🎉 Component Hierarchy Validation Complete!';
END
$$;
