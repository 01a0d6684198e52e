-- 020: Strategy registry.
-- A strategy is known by its slug within a workspace.

CREATE TABLE IF NOT EXISTS strategies (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    name            TEXT NOT NULL,
    slug            TEXT NOT NULL,
    description     TEXT,
    engine          TEXT NOT NULL DEFAULT 'python',
    status          TEXT NOT NULL DEFAULT 'draft',
    tags            TEXT[] NOT NULL DEFAULT '{}',
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT strategies_workspace_id_slug_key UNIQUE (workspace_id, slug),
    CONSTRAINT strategies_slug_check CHECK (is_valid_slug(slug))
);

ALTER TABLE strategies DROP CONSTRAINT IF EXISTS strategies_engine_check;
ALTER TABLE strategies ADD CONSTRAINT strategies_engine_check
    CHECK (engine IN ('python', 'pine', 'vectorbt', 'backtrader'));

ALTER TABLE strategies DROP CONSTRAINT IF EXISTS strategies_status_check;
ALTER TABLE strategies ADD CONSTRAINT strategies_status_check
    CHECK (status IN ('draft', 'active', 'archived'));

DROP TRIGGER IF EXISTS strategies_set_updated_at ON strategies;
CREATE TRIGGER strategies_set_updated_at
    BEFORE UPDATE ON strategies
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE strategies IS 'Strategy registry';
