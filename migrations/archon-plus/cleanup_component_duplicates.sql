-- Archon Plus: merges duplicate components.
--
-- Two components are duplicates when they belong to the same project and the
-- same parent and their names differ at most in case and outer blanks. The
-- oldest is kept; children, dependencies and metadata of the others move to it.
-- Merging parents can make duplicates of their children, so this goes on until
-- none is left. Needs add_component_hierarchy.sql. Safe to run again.

DO $$
DECLARE
    duplicate record;
    merged    integer := 0;
    broken    integer;
BEGIN
    LOOP
        -- Identify: one duplicate, with the component to keep
        SELECT extra.id AS extra_id, kept.id AS kept_id, kept.name AS kept_name
          INTO duplicate
          FROM archon_component_hierarchy extra
          JOIN archon_component_hierarchy kept
            ON kept.project_id = extra.project_id
           AND kept.parent_id IS NOT DISTINCT FROM extra.parent_id
           AND lower(btrim(kept.name)) = lower(btrim(extra.name))
           AND (kept.created_at, kept.id) < (extra.created_at, extra.id)
         ORDER BY kept.created_at, kept.id, extra.created_at, extra.id
         LIMIT 1;
        EXIT WHEN NOT FOUND;

        -- Update references
        UPDATE archon_component_hierarchy
           SET parent_id = duplicate.kept_id
         WHERE parent_id = duplicate.extra_id;

        DELETE FROM archon_component_dependencies d
         WHERE (d.component_id = duplicate.extra_id
                AND (d.depends_on_id = duplicate.kept_id
                     OR EXISTS (SELECT 1 FROM archon_component_dependencies same
                                 WHERE same.component_id = duplicate.kept_id
                                   AND same.depends_on_id = d.depends_on_id)))
            OR (d.depends_on_id = duplicate.extra_id
                AND (d.component_id = duplicate.kept_id
                     OR EXISTS (SELECT 1 FROM archon_component_dependencies same
                                 WHERE same.component_id = d.component_id
                                   AND same.depends_on_id = duplicate.kept_id)));
        UPDATE archon_component_dependencies
           SET component_id = duplicate.kept_id
         WHERE component_id = duplicate.extra_id;
        UPDATE archon_component_dependencies
           SET depends_on_id = duplicate.kept_id
         WHERE depends_on_id = duplicate.extra_id;

        -- Merge: what the kept component already says about itself stands
        UPDATE archon_component_metadata m
           SET component_id = duplicate.kept_id
         WHERE m.component_id = duplicate.extra_id
           AND NOT EXISTS (SELECT 1 FROM archon_component_metadata same
                            WHERE same.component_id = duplicate.kept_id
                              AND same.metadata_key = m.metadata_key);

        DELETE FROM archon_component_hierarchy WHERE id = duplicate.extra_id;
        merged := merged + 1;
    END LOOP;

    -- Validate
    SELECT count(*) INTO broken
      FROM archon_component_hierarchy child
      JOIN archon_component_hierarchy parent ON parent.id = child.parent_id
     WHERE parent.project_id <> child.project_id;
    IF broken > 0 THEN
        RAISE EXCEPTION '% components are part of a component of another project', broken;
    END IF;

    RAISE NOTICE 'Duplicate components merged: %', merged;
END
$$;
