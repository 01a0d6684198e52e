-- Archon Plus: component hierarchy and dependency management.
--
-- The components of a project as a tree, what each depends on, and free
-- metadata about them. Cycles are refused, the lifecycle of a component is
-- tracked. Needs complete_setup.sql. Safe to run again.
-- Undone by rollback_component_hierarchy.sql.

-- ---------------------------------------------------------------------------
-- 1. Tables
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_component_hierarchy (
    id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id           uuid NOT NULL REFERENCES archon_projects (id) ON DELETE CASCADE,
    parent_id            uuid REFERENCES archon_component_hierarchy (id) ON DELETE CASCADE,
    name                 varchar(255) NOT NULL,
    description          text NOT NULL DEFAULT '',
    component_kind       varchar(50) NOT NULL DEFAULT 'feature',
    lifecycle_state      varchar(20) NOT NULL DEFAULT 'not_started',
    lifecycle_changed_at timestamptz NOT NULL DEFAULT now(),
    order_index          integer NOT NULL DEFAULT 0,
    completion_gates     jsonb NOT NULL DEFAULT '[]'::jsonb,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_component_hierarchy_name_not_blank CHECK (btrim(name) <> ''),
    CONSTRAINT archon_component_hierarchy_not_own_parent CHECK (parent_id <> id),
    CONSTRAINT archon_component_hierarchy_kind_check
        CHECK (component_kind IN ('foundation', 'feature', 'integration', 'infrastructure', 'testing')),
    CONSTRAINT archon_component_hierarchy_lifecycle_check
        CHECK (lifecycle_state IN ('not_started', 'in_progress', 'gates_passed', 'completed', 'deprecated')),
    CONSTRAINT archon_component_hierarchy_order_check CHECK (order_index >= 0),
    CONSTRAINT archon_component_hierarchy_gates_check CHECK (jsonb_typeof(completion_gates) = 'array')
);

COMMENT ON TABLE archon_component_hierarchy IS 'Components of a project and which component each is part of';

CREATE TABLE IF NOT EXISTS archon_component_dependencies (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    component_id    uuid NOT NULL REFERENCES archon_component_hierarchy (id) ON DELETE CASCADE,
    -- Checked at the end of the transaction, so that a whole project or subtree can go at once.
    depends_on_id   uuid NOT NULL REFERENCES archon_component_hierarchy (id) ON DELETE NO ACTION
                        DEFERRABLE INITIALLY DEFERRED,
    dependency_type varchar(20) NOT NULL DEFAULT 'hard',
    required_gates  jsonb NOT NULL DEFAULT '[]'::jsonb,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_component_dependencies_pair_key UNIQUE (component_id, depends_on_id),
    CONSTRAINT archon_component_dependencies_not_itself CHECK (component_id <> depends_on_id),
    CONSTRAINT archon_component_dependencies_type_check CHECK (dependency_type IN ('hard', 'soft'))
);

COMMENT ON TABLE archon_component_dependencies IS
    'Which component waits for which; a component cannot be deleted while a remaining one depends on it';

CREATE TABLE IF NOT EXISTS archon_component_metadata (
    component_id   uuid NOT NULL REFERENCES archon_component_hierarchy (id) ON DELETE CASCADE,
    metadata_key   varchar(100) NOT NULL,
    metadata_value jsonb NOT NULL,
    source         varchar(50) NOT NULL DEFAULT 'manual',
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (component_id, metadata_key),
    CONSTRAINT archon_component_metadata_key_check CHECK (metadata_key ~ '^[a-z][a-z0-9_.]*$')
);

COMMENT ON TABLE archon_component_metadata IS 'Anything else that is known about a component, by key';

-- ---------------------------------------------------------------------------
-- 2. Indexes
-- ---------------------------------------------------------------------------

CREATE INDEX IF NOT EXISTS idx_archon_component_hierarchy_project_name
    ON archon_component_hierarchy (project_id, lower(name));
CREATE INDEX IF NOT EXISTS idx_archon_component_hierarchy_parent
    ON archon_component_hierarchy (parent_id, order_index) WHERE parent_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_archon_component_hierarchy_lifecycle
    ON archon_component_hierarchy (lifecycle_state, lifecycle_changed_at DESC);
CREATE INDEX IF NOT EXISTS idx_archon_component_dependencies_depends_on
    ON archon_component_dependencies (depends_on_id);
CREATE INDEX IF NOT EXISTS idx_archon_component_metadata_value
    ON archon_component_metadata USING gin (metadata_value jsonb_path_ops);

-- ---------------------------------------------------------------------------
-- 3. Navigation and dependency validation
-- ---------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION archon_component_descendants(p_component_id uuid)
RETURNS TABLE (component_id uuid, depth integer)
LANGUAGE sql
STABLE
AS $$
    WITH RECURSIVE tree AS (
        SELECT h.id, 0 AS level
          FROM archon_component_hierarchy h
         WHERE h.id = p_component_id
        UNION ALL
        SELECT child.id, tree.level + 1
          FROM archon_component_hierarchy child
          JOIN tree ON child.parent_id = tree.id
    )
    SELECT tree.id, tree.level FROM tree WHERE tree.level > 0
$$;

COMMENT ON FUNCTION archon_component_descendants(uuid) IS 'All components below a component, with their distance';

CREATE OR REPLACE FUNCTION archon_component_is_ready(p_component_id uuid)
RETURNS boolean
LANGUAGE sql
STABLE
AS $$
    SELECT NOT EXISTS (
        SELECT 1
          FROM archon_component_dependencies d
          JOIN archon_component_hierarchy needed ON needed.id = d.depends_on_id
         WHERE d.component_id = p_component_id
           AND d.dependency_type = 'hard'
           AND needed.lifecycle_state NOT IN ('gates_passed', 'completed')
    )
$$;

COMMENT ON FUNCTION archon_component_is_ready(uuid) IS 'Whether every hard dependency of a component is met';

-- ---------------------------------------------------------------------------
-- 4. Circular dependency prevention and lifecycle tracking
-- ---------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION archon_prevent_component_cycle()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE reachable AS (
            SELECT NEW.depends_on_id AS id
            UNION
            SELECT d.depends_on_id
              FROM archon_component_dependencies d
              JOIN reachable ON d.component_id = reachable.id
             WHERE d.id <> NEW.id
        )
        SELECT 1 FROM reachable WHERE reachable.id = NEW.component_id
    ) THEN
        RAISE EXCEPTION 'Component % cannot depend on %: the dependency would be circular',
            NEW.component_id, NEW.depends_on_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE OR REPLACE FUNCTION archon_prevent_hierarchy_cycle()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE ancestors AS (
            SELECT NEW.parent_id AS id
            UNION
            SELECT h.parent_id
              FROM archon_component_hierarchy h
              JOIN ancestors ON h.id = ancestors.id
             WHERE h.parent_id IS NOT NULL
        )
        SELECT 1 FROM ancestors WHERE ancestors.id = NEW.id
    ) THEN
        RAISE EXCEPTION 'Component % cannot be part of %, which is part of it', NEW.id, NEW.parent_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE OR REPLACE FUNCTION archon_track_component_lifecycle()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.lifecycle_changed_at = now();
    RETURN NEW;
END;
$$;

DROP TRIGGER IF EXISTS prevent_archon_component_dependency_cycle ON archon_component_dependencies;
CREATE TRIGGER prevent_archon_component_dependency_cycle
    BEFORE INSERT OR UPDATE OF component_id, depends_on_id ON archon_component_dependencies
    FOR EACH ROW EXECUTE FUNCTION archon_prevent_component_cycle();

DROP TRIGGER IF EXISTS prevent_archon_component_hierarchy_cycle ON archon_component_hierarchy;
CREATE TRIGGER prevent_archon_component_hierarchy_cycle
    BEFORE UPDATE OF parent_id ON archon_component_hierarchy
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL)
    EXECUTE FUNCTION archon_prevent_hierarchy_cycle();

DROP TRIGGER IF EXISTS track_archon_component_lifecycle ON archon_component_hierarchy;
CREATE TRIGGER track_archon_component_lifecycle
    BEFORE UPDATE OF lifecycle_state ON archon_component_hierarchy
    FOR EACH ROW WHEN (OLD.lifecycle_state IS DISTINCT FROM NEW.lifecycle_state)
    EXECUTE FUNCTION archon_track_component_lifecycle();

DROP TRIGGER IF EXISTS update_archon_component_hierarchy_updated_at ON archon_component_hierarchy;
CREATE TRIGGER update_archon_component_hierarchy_updated_at
    BEFORE UPDATE ON archon_component_hierarchy
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_component_metadata_updated_at ON archon_component_metadata;
CREATE TRIGGER update_archon_component_metadata_updated_at
    BEFORE UPDATE ON archon_component_metadata
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 5. Row security
-- ---------------------------------------------------------------------------

ALTER TABLE archon_component_hierarchy    ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_component_dependencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_component_metadata     ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_component_hierarchy;
CREATE POLICY "Allow authenticated read access" ON archon_component_hierarchy
    FOR SELECT TO authenticated USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_component_hierarchy;
CREATE POLICY "Allow service role full access" ON archon_component_hierarchy
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_component_dependencies;
CREATE POLICY "Allow authenticated read access" ON archon_component_dependencies
    FOR SELECT TO authenticated USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_component_dependencies;
CREATE POLICY "Allow service role full access" ON archon_component_dependencies
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_component_metadata;
CREATE POLICY "Allow authenticated read access" ON archon_component_metadata
    FOR SELECT TO authenticated USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_component_metadata;
CREATE POLICY "Allow service role full access" ON archon_component_metadata
    FOR ALL TO service_role USING (true) WITH CHECK (true);
