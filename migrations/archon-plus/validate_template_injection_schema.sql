-- Archon Plus: validates the template injection system.
--
-- Run after seed_template_injection_data.sql. Checks components, assignments,
-- the expansion of placeholders and the hierarchy. Changes nothing.

DO $$
BEGIN
    RAISE NOTICE '🚀 Starting Template Injection Schema Validation';
    RAISE NOTICE '================================================';
END
$$;

-- Tables and enums
DO $$
DECLARE
    wanted text;
BEGIN
    RAISE NOTICE '📋 Checking Tables...';
    FOREACH wanted IN ARRAY ARRAY[
        'archon_template_injection_templates',
        'archon_template_components',
        'archon_template_assignments'
    ] LOOP
        IF EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = wanted) THEN
            RAISE NOTICE '✅ % table exists', wanted;
        ELSE
            RAISE NOTICE '❌ % table is missing', wanted;
        END IF;
    END LOOP;

    RAISE NOTICE '🏷️  Checking Enums...';
    FOREACH wanted IN ARRAY ARRAY[
        'template_injection_type',
        'template_injection_level',
        'template_component_type',
        'template_hierarchy_type'
    ] LOOP
        IF EXISTS (SELECT 1 FROM pg_type WHERE typname = wanted) THEN
            RAISE NOTICE '✅ % enum exists', wanted;
        ELSE
            RAISE NOTICE '❌ % enum is missing', wanted;
        END IF;
    END LOOP;
END
$$;

-- Components
DO $$
DECLARE
    wrong integer;
    total integer;
BEGIN
    RAISE NOTICE '🧩 Checking Components...';
    SELECT count(*), count(*) FILTER (WHERE split_part(name, '::', 1) <> component_type::text)
      INTO total, wrong
      FROM archon_template_components;

    IF total >= 4 AND wrong = 0 THEN
        RAISE NOTICE '✅ Components are named after their type (% found)', total;
    ELSE
        RAISE NOTICE '❌ Components: % found, % not named after their type', total, wrong;
    END IF;
END
$$;

-- Assignments
DO $$
DECLARE
    chosen text;
BEGIN
    RAISE NOTICE '🔗 Checking Assignments...';
    SELECT t.name INTO chosen
      FROM archon_template_injection_templates t
     WHERE t.id = resolve_template_assignment('task', NULL, '{"kind": "hotfix"}');
    IF chosen = 'workflow::hotfix' THEN
        RAISE NOTICE '✅ A condition chooses its template (%)', chosen;
    ELSE
        RAISE NOTICE '❌ A condition chose %', coalesce(chosen, 'nothing');
    END IF;

    SELECT t.name INTO chosen
      FROM archon_template_injection_templates t
     WHERE t.id = resolve_template_assignment('task', NULL);
    IF chosen = 'workflow::default' THEN
        RAISE NOTICE '✅ Without a condition the default is chosen (%)', chosen;
    ELSE
        RAISE NOTICE '❌ Without a condition % was chosen', coalesce(chosen, 'nothing');
    END IF;
END
$$;

-- Placeholders
DO $$
DECLARE
    template record;
    expanded text;
BEGIN
    RAISE NOTICE '🧪 Testing Placeholder Expansion...';
    FOR template IN
        SELECT name FROM archon_template_injection_templates WHERE is_active ORDER BY name
    LOOP
        expanded := expand_template_placeholders(template.name, 'Mend the gate');
        IF expanded LIKE '%Mend the gate%' AND expanded NOT LIKE '%{{%' THEN
            RAISE NOTICE '✅ % expands completely', template.name;
        ELSE
            RAISE NOTICE '❌ % leaves placeholders', template.name;
        END IF;
    END LOOP;
END
$$;

-- Hierarchy
DO $$
DECLARE
    lost integer;
BEGIN
    RAISE NOTICE '🌳 Checking Hierarchy Integrity...';
    SELECT count(*) INTO lost
      FROM archon_template_assignments a
     WHERE (a.hierarchy_type = 'project'
            AND a.hierarchy_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM archon_projects p WHERE p.id = a.hierarchy_id))
        OR (a.hierarchy_type IN ('task', 'subtask')
            AND a.hierarchy_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM archon_tasks t WHERE t.id = a.hierarchy_id));
    IF lost = 0 THEN
        RAISE NOTICE '✅ Every assignment has its place in the hierarchy';
    ELSE
        RAISE NOTICE '❌ % assignments belong to a project or task that is gone', lost;
    END IF;

    RAISE NOTICE '================================================';
    RAISE NOTICE '🎉 Template Injection Schema Validation Complete!';
END
$$;
