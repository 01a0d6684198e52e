-- Archon Plus: the template injection system.
--
-- Templates with placeholders, reusable instruction components, and the
-- assignment of templates to levels of the project hierarchy. No existing
-- table is changed. Needs complete_setup.sql. Safe to run again.
-- Undone by rollback_template_injection_schema.sql.

-- ---------------------------------------------------------------------------
-- 1. Enums
-- ---------------------------------------------------------------------------

DO $$
BEGIN
    CREATE TYPE template_injection_type AS ENUM ('workflow', 'sequence', 'action');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE TYPE template_injection_level AS ENUM ('project', 'milestone', 'phase', 'task', 'subtask');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE TYPE template_component_type AS ENUM ('action', 'group', 'sequence', 'validation');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE TYPE template_hierarchy_type AS ENUM ('project', 'milestone', 'phase', 'task', 'subtask');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

-- ---------------------------------------------------------------------------
-- 2. Tables
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_template_injection_templates (
    id                         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name                       varchar(255) NOT NULL,
    title                      varchar(255) NOT NULL,
    description                text NOT NULL DEFAULT '',
    template_type              template_injection_type NOT NULL DEFAULT 'workflow',
    template_level             template_injection_level NOT NULL DEFAULT 'task',
    template_content           text NOT NULL,
    estimated_duration_minutes integer NOT NULL DEFAULT 30,
    required_tools             jsonb NOT NULL DEFAULT '[]'::jsonb,
    metadata                   jsonb NOT NULL DEFAULT '{}'::jsonb,
    version                    varchar(50) NOT NULL DEFAULT '1.0.0',
    is_active                  boolean NOT NULL DEFAULT true,
    created_by                 text NOT NULL DEFAULT 'system',
    created_at                 timestamptz NOT NULL DEFAULT now(),
    updated_at                 timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_template_injection_templates_name_key UNIQUE (name),
    CONSTRAINT archon_template_injection_templates_name_check
        CHECK (name ~ '^(workflow|sequence|action)::[a-z0-9_]+$'),
    CONSTRAINT archon_template_injection_templates_duration_check CHECK (estimated_duration_minutes > 0),
    CONSTRAINT archon_template_injection_templates_tools_check CHECK (jsonb_typeof(required_tools) = 'array'),
    -- A workflow wraps the task of the user, so it must say where that goes.
    CONSTRAINT archon_template_injection_templates_user_task_check
        CHECK (template_type <> 'workflow' OR position('{{USER_TASK}}' IN template_content) > 0)
);

COMMENT ON TABLE archon_template_injection_templates IS 'Template definitions with placeholders';
COMMENT ON COLUMN archon_template_injection_templates.template_content IS
    'Text in which {{USER_TASK}} and {{component name}} are replaced when the template is used';

CREATE TABLE IF NOT EXISTS archon_template_components (
    id                         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name                       varchar(255) NOT NULL,
    title                      varchar(255) NOT NULL,
    description                text NOT NULL DEFAULT '',
    component_type             template_component_type NOT NULL,
    instruction_text           text NOT NULL,
    required_tools             jsonb NOT NULL DEFAULT '[]'::jsonb,
    input_requirements         jsonb NOT NULL DEFAULT '{}'::jsonb,
    output_expectations        jsonb NOT NULL DEFAULT '{}'::jsonb,
    estimated_duration_minutes integer NOT NULL DEFAULT 5,
    category                   varchar(100) NOT NULL DEFAULT 'general',
    priority                   varchar(20) NOT NULL DEFAULT 'medium',
    tags                       jsonb NOT NULL DEFAULT '[]'::jsonb,
    is_active                  boolean NOT NULL DEFAULT true,
    created_by                 text NOT NULL DEFAULT 'system',
    created_at                 timestamptz NOT NULL DEFAULT now(),
    updated_at                 timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_template_components_name_key UNIQUE (name),
    CONSTRAINT archon_template_components_name_check
        CHECK (name ~ '^(action|group|sequence|validation)::[a-z0-9_]+$'),
    CONSTRAINT archon_template_components_instruction_not_blank CHECK (btrim(instruction_text) <> ''),
    CONSTRAINT archon_template_components_duration_check CHECK (estimated_duration_minutes > 0),
    CONSTRAINT archon_template_components_priority_check
        CHECK (priority IN ('low', 'medium', 'high', 'critical'))
);

COMMENT ON TABLE archon_template_components IS 'Reusable instruction components';

CREATE TABLE IF NOT EXISTS archon_template_assignments (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    template_id    uuid NOT NULL REFERENCES archon_template_injection_templates (id) ON DELETE CASCADE,
    hierarchy_type template_hierarchy_type NOT NULL,
    hierarchy_id   uuid,
    priority       integer NOT NULL DEFAULT 0,
    is_active      boolean NOT NULL DEFAULT true,
    assigned_by    text NOT NULL DEFAULT 'system',
    assigned_at    timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_template_assignments_place_key
        UNIQUE NULLS NOT DISTINCT (hierarchy_type, hierarchy_id, template_id),
    CONSTRAINT archon_template_assignments_priority_check CHECK (priority BETWEEN 0 AND 1000)
);

COMMENT ON TABLE archon_template_assignments IS 'Hierarchy-level template assignments';
COMMENT ON COLUMN archon_template_assignments.hierarchy_id IS
    'The project, milestone, phase, task or subtask; null stands for all of that level';

-- ---------------------------------------------------------------------------
-- 3. Indexes
-- ---------------------------------------------------------------------------

CREATE INDEX IF NOT EXISTS idx_archon_template_injection_templates_type_level
    ON archon_template_injection_templates (template_type, template_level) WHERE is_active;
CREATE INDEX IF NOT EXISTS idx_archon_template_injection_templates_metadata
    ON archon_template_injection_templates USING gin (metadata jsonb_path_ops);

CREATE INDEX IF NOT EXISTS idx_archon_template_components_type_category
    ON archon_template_components (component_type, category);
CREATE INDEX IF NOT EXISTS idx_archon_template_components_tags
    ON archon_template_components USING gin (tags);

CREATE INDEX IF NOT EXISTS idx_archon_template_assignments_template
    ON archon_template_assignments (template_id);
CREATE INDEX IF NOT EXISTS idx_archon_template_assignments_active
    ON archon_template_assignments (hierarchy_type, hierarchy_id) WHERE is_active;

-- ---------------------------------------------------------------------------
-- 4. Placeholder expansion
-- ---------------------------------------------------------------------------

-- The text of a template with the user's task and the active components put in.
-- Null when there is no active template of that name. What the task itself
-- contains is never taken for a placeholder: it goes in last.
CREATE OR REPLACE FUNCTION expand_template_placeholders(
    p_template_name text,
    p_user_task     text
)
RETURNS text
LANGUAGE plpgsql
STABLE
AS $$
DECLARE
    expanded  text;
    component record;
BEGIN
    SELECT t.template_content INTO expanded
      FROM archon_template_injection_templates t
     WHERE t.name = p_template_name
       AND t.is_active;

    IF expanded IS NULL THEN
        RETURN NULL;
    END IF;

    FOR component IN
        SELECT c.name, c.instruction_text
          FROM archon_template_components c
         WHERE c.is_active
           AND position('{{' || c.name || '}}' IN expanded) > 0
         ORDER BY c.name
    LOOP
        expanded := replace(expanded, '{{' || component.name || '}}', component.instruction_text);
    END LOOP;

    RETURN replace(expanded, '{{USER_TASK}}', coalesce(p_user_task, ''));
END;
$$;

COMMENT ON FUNCTION expand_template_placeholders(text, text) IS
    'Expands the component placeholders and the user task of a template';

-- ---------------------------------------------------------------------------
-- 5. Triggers
-- ---------------------------------------------------------------------------

DROP TRIGGER IF EXISTS update_archon_template_injection_templates_updated_at
    ON archon_template_injection_templates;
CREATE TRIGGER update_archon_template_injection_templates_updated_at
    BEFORE UPDATE ON archon_template_injection_templates
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_template_components_updated_at ON archon_template_components;
CREATE TRIGGER update_archon_template_components_updated_at
    BEFORE UPDATE ON archon_template_components
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_template_assignments_updated_at ON archon_template_assignments;
CREATE TRIGGER update_archon_template_assignments_updated_at
    BEFORE UPDATE ON archon_template_assignments
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 6. Row security
-- ---------------------------------------------------------------------------

ALTER TABLE archon_template_injection_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_template_components          ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_template_assignments         ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Allow public read access" ON archon_template_injection_templates;
CREATE POLICY "Allow public read access" ON archon_template_injection_templates
    FOR SELECT TO public USING (is_active);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_template_injection_templates;
CREATE POLICY "Allow service role full access" ON archon_template_injection_templates
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow public read access" ON archon_template_components;
CREATE POLICY "Allow public read access" ON archon_template_components
    FOR SELECT TO public USING (is_active);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_template_components;
CREATE POLICY "Allow service role full access" ON archon_template_components
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_template_assignments;
CREATE POLICY "Allow authenticated read access" ON archon_template_assignments
    FOR SELECT TO authenticated USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_template_assignments;
CREATE POLICY "Allow service role full access" ON archon_template_assignments
    FOR ALL TO service_role USING (true) WITH CHECK (true);
