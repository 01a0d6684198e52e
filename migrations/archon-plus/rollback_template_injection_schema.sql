-- Archon Plus: removes the template injection system and all of its data.
--
-- Undoes add_template_injection_schema.sql, and with it
-- enhance_template_assignments.sql and the templates and components seeded.
-- Projects and tasks are not touched: assignments only refer to them. Nothing
-- is dropped by CASCADE.

-- 1. Functions that name the enums or write the trail
DROP FUNCTION IF EXISTS resolve_template_assignment(template_hierarchy_type, uuid, jsonb);
DROP FUNCTION IF EXISTS expand_template_placeholders(text, text);

-- 2. Assignments with their audit trail, then what they refer to
DROP TABLE IF EXISTS archon_template_assignments;
DROP FUNCTION IF EXISTS audit_template_assignment();
DROP TABLE IF EXISTS archon_template_assignment_audit;
DROP TABLE IF EXISTS archon_template_components;
DROP TABLE IF EXISTS archon_template_injection_templates;

-- 3. Enums
DROP TYPE IF EXISTS template_hierarchy_type;
DROP TYPE IF EXISTS template_component_type;
DROP TYPE IF EXISTS template_injection_level;
DROP TYPE IF EXISTS template_injection_type;

-- 4. Verify
DO $$
DECLARE
    remaining integer;
BEGIN
    SELECT count(*) INTO remaining
      FROM information_schema.tables
     WHERE table_schema = 'public'
       AND table_name LIKE 'archon_template%';

    IF remaining > 0 THEN
        RAISE EXCEPTION 'Template injection rollback incomplete: % tables remain', remaining;
    END IF;
    RAISE NOTICE 'Template injection system removed; projects and tasks are as they were';
END
$$;
