-- Archon Plus: conditional, prioritised and audited template assignments.
--
-- Adds conditions and a period of validity to assignments, settles conflicts
-- by priority, chooses a template by context, and keeps an audit trail.
-- Needs add_template_injection_schema.sql, and goes with it when that is rolled
-- back. Safe to run again.

-- ---------------------------------------------------------------------------
-- 1. Conditions and conflict resolution
-- ---------------------------------------------------------------------------

ALTER TABLE archon_template_assignments
    ADD COLUMN IF NOT EXISTS conditional_logic jsonb NOT NULL DEFAULT '{}'::jsonb
        CONSTRAINT archon_template_assignments_condition_check CHECK (jsonb_typeof(conditional_logic) = 'object'),
    ADD COLUMN IF NOT EXISTS conflict_resolution varchar(20) NOT NULL DEFAULT 'newest'
        CONSTRAINT archon_template_assignments_conflict_check
        CHECK (conflict_resolution IN ('newest', 'most_specific')),
    ADD COLUMN IF NOT EXISTS effective_from timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN IF NOT EXISTS effective_until timestamptz;

ALTER TABLE archon_template_assignments
    DROP CONSTRAINT IF EXISTS archon_template_assignments_period_check;
ALTER TABLE archon_template_assignments
    ADD CONSTRAINT archon_template_assignments_period_check CHECK (effective_until > effective_from);

COMMENT ON COLUMN archon_template_assignments.conditional_logic IS
    'What the context must contain for the assignment to apply; an empty object always applies';

CREATE INDEX IF NOT EXISTS idx_archon_template_assignments_priority
    ON archon_template_assignments (hierarchy_type, priority DESC, assigned_at DESC) WHERE is_active;
CREATE INDEX IF NOT EXISTS idx_archon_template_assignments_conditions
    ON archon_template_assignments USING gin (conditional_logic);

-- ---------------------------------------------------------------------------
-- 2. Context-aware selection
-- ---------------------------------------------------------------------------

-- The template for a place in the hierarchy. Of the assignments that apply in
-- the context, the highest priority wins. Between equals, one for this very
-- place goes first if it asks for that (most_specific), then the newest.
CREATE OR REPLACE FUNCTION resolve_template_assignment(
    p_hierarchy_type template_hierarchy_type,
    p_hierarchy_id   uuid,
    p_context        jsonb DEFAULT '{}'::jsonb
)
RETURNS uuid
LANGUAGE sql
STABLE
AS $$
    SELECT a.template_id
      FROM archon_template_assignments a
      JOIN archon_template_injection_templates t ON t.id = a.template_id AND t.is_active
     WHERE a.hierarchy_type = p_hierarchy_type
       AND (a.hierarchy_id = p_hierarchy_id OR a.hierarchy_id IS NULL)
       AND a.is_active
       AND a.effective_from <= now()
       AND (a.effective_until IS NULL OR a.effective_until > now())
       AND p_context @> a.conditional_logic
     ORDER BY a.priority DESC,
              (a.conflict_resolution = 'most_specific' AND a.hierarchy_id IS NOT NULL) DESC,
              a.assigned_at DESC,
              a.id
     LIMIT 1
$$;

COMMENT ON FUNCTION resolve_template_assignment(template_hierarchy_type, uuid, jsonb) IS
    'Chooses the template for a place in the hierarchy, by context and priority';

-- ---------------------------------------------------------------------------
-- 3. Audit trail
-- ---------------------------------------------------------------------------

-- No foreign key to the assignment: an entry outlives what it tells about.
CREATE TABLE IF NOT EXISTS archon_template_assignment_audit (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assignment_id uuid NOT NULL,
    action        varchar(10) NOT NULL,
    old_values    jsonb,
    new_values    jsonb,
    changed_by    text NOT NULL DEFAULT CURRENT_USER,
    changed_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_template_assignment_audit_action_check CHECK (action IN ('INSERT', 'UPDATE', 'DELETE'))
);

COMMENT ON TABLE archon_template_assignment_audit IS 'Every change of a template assignment; written by a trigger only';

CREATE INDEX IF NOT EXISTS idx_archon_template_assignment_audit_assignment
    ON archon_template_assignment_audit (assignment_id, changed_at DESC);

-- Runs as its owner, so that whoever may change an assignment need not be allowed to write the trail.
CREATE OR REPLACE FUNCTION audit_template_assignment()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO archon_template_assignment_audit (assignment_id, action, old_values, new_values, changed_by)
    VALUES (
        CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END,
        TG_OP,
        CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
        CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END,
        session_user
    );
    RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS audit_archon_template_assignments ON archon_template_assignments;
CREATE TRIGGER audit_archon_template_assignments
    AFTER INSERT OR UPDATE OR DELETE ON archon_template_assignments
    FOR EACH ROW EXECUTE FUNCTION audit_template_assignment();

ALTER TABLE archon_template_assignment_audit ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Allow service role to read the audit trail" ON archon_template_assignment_audit;
CREATE POLICY "Allow service role to read the audit trail" ON archon_template_assignment_audit
    FOR SELECT TO service_role USING (true);
