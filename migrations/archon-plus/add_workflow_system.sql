-- Archon Plus: the workflow orchestration system.
--
-- Four tables (templates, their versions, executions, step executions), four
-- enums, thirteen indexes, eight policies and three triggers.
-- Needs complete_setup.sql. Safe to run again. Undone by rollback_workflow_system.sql.

-- ---------------------------------------------------------------------------
-- 1. Enums
-- ---------------------------------------------------------------------------

DO $$
BEGIN
    CREATE TYPE workflow_status AS ENUM ('draft', 'active', 'deprecated', 'archived');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE TYPE workflow_step_type AS ENUM ('action', 'condition', 'workflow_link', 'parallel', 'loop');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE TYPE workflow_execution_status AS ENUM
        ('pending', 'running', 'paused', 'completed', 'failed', 'cancelled');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

DO $$
BEGIN
    CREATE TYPE step_execution_status AS ENUM
        ('pending', 'running', 'completed', 'failed', 'skipped', 'retrying');
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$$;

-- ---------------------------------------------------------------------------
-- 2. Tables
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_workflow_templates (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name            varchar(255) NOT NULL,
    title           varchar(255) NOT NULL,
    description     text NOT NULL DEFAULT '',
    version         varchar(50) NOT NULL DEFAULT '1.0.0',
    status          workflow_status NOT NULL DEFAULT 'draft',
    category        varchar(100) NOT NULL DEFAULT 'general',
    tags            jsonb NOT NULL DEFAULT '[]'::jsonb,
    parameters      jsonb NOT NULL DEFAULT '{}'::jsonb,
    outputs         jsonb NOT NULL DEFAULT '{}'::jsonb,
    steps           jsonb NOT NULL DEFAULT '[]'::jsonb,
    timeout_minutes integer NOT NULL DEFAULT 60,
    max_retries     integer NOT NULL DEFAULT 3,
    created_by      text NOT NULL DEFAULT 'system',
    is_public       boolean NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_workflow_templates_name_version_key UNIQUE (name, version),
    CONSTRAINT archon_workflow_templates_version_check CHECK (version ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
    CONSTRAINT archon_workflow_templates_tags_check CHECK (jsonb_typeof(tags) = 'array'),
    CONSTRAINT archon_workflow_templates_steps_check CHECK (jsonb_typeof(steps) = 'array'),
    CONSTRAINT archon_workflow_templates_timeout_check CHECK (timeout_minutes BETWEEN 1 AND 1440),
    CONSTRAINT archon_workflow_templates_retries_check CHECK (max_retries BETWEEN 0 AND 10)
);

COMMENT ON TABLE archon_workflow_templates IS 'Reusable workflow definitions';
COMMENT ON COLUMN archon_workflow_templates.steps IS 'The steps in order, each an object with a name and a workflow_step_type';

CREATE TABLE IF NOT EXISTS archon_workflow_executions (
    id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workflow_template_id uuid NOT NULL REFERENCES archon_workflow_templates (id) ON DELETE RESTRICT,
    project_id           uuid REFERENCES archon_projects (id) ON DELETE SET NULL,
    status               workflow_execution_status NOT NULL DEFAULT 'pending',
    triggered_by         text NOT NULL DEFAULT 'system',
    input_parameters     jsonb NOT NULL DEFAULT '{}'::jsonb,
    context              jsonb NOT NULL DEFAULT '{}'::jsonb,
    output_data          jsonb,
    current_step_index   integer NOT NULL DEFAULT 0,
    total_steps          integer NOT NULL,
    progress_percentage  numeric(5,2) NOT NULL DEFAULT 0,
    error_message        text,
    error_details        jsonb,
    started_at           timestamptz,
    completed_at         timestamptz,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_workflow_executions_steps_check
        CHECK (total_steps >= 0 AND current_step_index BETWEEN 0 AND total_steps),
    CONSTRAINT archon_workflow_executions_progress_check CHECK (progress_percentage BETWEEN 0 AND 100),
    CONSTRAINT archon_workflow_executions_times_check CHECK (completed_at >= started_at)
);

COMMENT ON TABLE archon_workflow_executions IS 'Individual workflow runs';

CREATE TABLE IF NOT EXISTS archon_workflow_step_executions (
    id                    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workflow_execution_id uuid NOT NULL REFERENCES archon_workflow_executions (id) ON DELETE CASCADE,
    step_index            integer NOT NULL,
    step_name             varchar(255) NOT NULL,
    step_type             workflow_step_type NOT NULL,
    status                step_execution_status NOT NULL DEFAULT 'pending',
    attempt_number        integer NOT NULL DEFAULT 1,
    max_attempts          integer NOT NULL DEFAULT 1,
    tool_name             varchar(255),
    tool_parameters       jsonb NOT NULL DEFAULT '{}'::jsonb,
    output_data           jsonb,
    error_message         text,
    started_at            timestamptz,
    completed_at          timestamptz,
    duration_ms           bigint GENERATED ALWAYS AS
                              ((EXTRACT(epoch FROM completed_at - started_at) * 1000)::bigint) STORED,
    created_at            timestamptz NOT NULL DEFAULT now(),
    updated_at            timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_workflow_step_executions_attempt_key
        UNIQUE (workflow_execution_id, step_index, attempt_number),
    CONSTRAINT archon_workflow_step_executions_index_check CHECK (step_index >= 0),
    CONSTRAINT archon_workflow_step_executions_attempt_check
        CHECK (attempt_number >= 1 AND attempt_number <= max_attempts),
    CONSTRAINT archon_workflow_step_executions_times_check CHECK (completed_at >= started_at)
);

COMMENT ON TABLE archon_workflow_step_executions IS 'Step-level execution tracking';

CREATE TABLE IF NOT EXISTS archon_workflow_template_versions (
    id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workflow_template_id uuid NOT NULL REFERENCES archon_workflow_templates (id) ON DELETE CASCADE,
    version_number       integer NOT NULL,
    version_tag          varchar(50),
    template_snapshot    jsonb NOT NULL,
    change_summary       text,
    is_current           boolean NOT NULL DEFAULT false,
    created_by           text NOT NULL DEFAULT 'system',
    created_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_workflow_template_versions_number_key UNIQUE (workflow_template_id, version_number),
    CONSTRAINT archon_workflow_template_versions_number_check CHECK (version_number > 0)
);

COMMENT ON TABLE archon_workflow_template_versions IS
    'Version control for templates; a version is never changed once written';

-- ---------------------------------------------------------------------------
-- 3. Indexes: thirteen
-- ---------------------------------------------------------------------------

CREATE INDEX IF NOT EXISTS idx_archon_workflow_templates_name
    ON archon_workflow_templates (lower(name));
CREATE INDEX IF NOT EXISTS idx_archon_workflow_templates_status_category
    ON archon_workflow_templates (status, category);
CREATE INDEX IF NOT EXISTS idx_archon_workflow_templates_created_by
    ON archon_workflow_templates (created_by, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_archon_workflow_templates_active
    ON archon_workflow_templates (category, updated_at DESC) WHERE status = 'active';
CREATE INDEX IF NOT EXISTS idx_archon_workflow_templates_tags
    ON archon_workflow_templates USING gin (tags);

CREATE INDEX IF NOT EXISTS idx_archon_workflow_executions_template
    ON archon_workflow_executions (workflow_template_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_archon_workflow_executions_status
    ON archon_workflow_executions (status, started_at DESC NULLS LAST);
CREATE INDEX IF NOT EXISTS idx_archon_workflow_executions_unfinished
    ON archon_workflow_executions (created_at) WHERE status IN ('pending', 'running', 'paused');
CREATE INDEX IF NOT EXISTS idx_archon_workflow_executions_project
    ON archon_workflow_executions (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_archon_workflow_executions_context
    ON archon_workflow_executions USING gin (context jsonb_path_ops);

CREATE INDEX IF NOT EXISTS idx_archon_workflow_step_executions_status
    ON archon_workflow_step_executions (status, step_type);
CREATE INDEX IF NOT EXISTS idx_archon_workflow_step_executions_failures
    ON archon_workflow_step_executions (workflow_execution_id, completed_at DESC)
    WHERE status IN ('failed', 'retrying');

CREATE UNIQUE INDEX IF NOT EXISTS idx_archon_workflow_template_versions_current
    ON archon_workflow_template_versions (workflow_template_id) WHERE is_current;

-- ---------------------------------------------------------------------------
-- 4. Triggers: three. Versions are not updated and have none.
-- ---------------------------------------------------------------------------

DROP TRIGGER IF EXISTS update_archon_workflow_templates_updated_at ON archon_workflow_templates;
CREATE TRIGGER update_archon_workflow_templates_updated_at
    BEFORE UPDATE ON archon_workflow_templates
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_workflow_executions_updated_at ON archon_workflow_executions;
CREATE TRIGGER update_archon_workflow_executions_updated_at
    BEFORE UPDATE ON archon_workflow_executions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_workflow_step_executions_updated_at ON archon_workflow_step_executions;
CREATE TRIGGER update_archon_workflow_step_executions_updated_at
    BEFORE UPDATE ON archon_workflow_step_executions
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 5. Row security: everyone reads, the server writes
-- ---------------------------------------------------------------------------

ALTER TABLE archon_workflow_templates         ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_workflow_executions        ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_workflow_step_executions   ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_workflow_template_versions ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Allow public read access" ON archon_workflow_templates;
CREATE POLICY "Allow public read access" ON archon_workflow_templates
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_workflow_templates;
CREATE POLICY "Allow service role full access" ON archon_workflow_templates
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow public read access" ON archon_workflow_executions;
CREATE POLICY "Allow public read access" ON archon_workflow_executions
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_workflow_executions;
CREATE POLICY "Allow service role full access" ON archon_workflow_executions
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow public read access" ON archon_workflow_step_executions;
CREATE POLICY "Allow public read access" ON archon_workflow_step_executions
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_workflow_step_executions;
CREATE POLICY "Allow service role full access" ON archon_workflow_step_executions
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow public read access" ON archon_workflow_template_versions;
CREATE POLICY "Allow public read access" ON archon_workflow_template_versions
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_workflow_template_versions;
CREATE POLICY "Allow service role full access" ON archon_workflow_template_versions
    FOR ALL TO service_role USING (true) WITH CHECK (true);
