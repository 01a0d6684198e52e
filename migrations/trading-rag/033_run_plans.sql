-- 033: Execution plan tracking.
-- A run plan is the expanded list of backtests that a request stands for.

CREATE TABLE IF NOT EXISTS run_plans (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    strategy_id     UUID REFERENCES strategies (id) ON DELETE SET NULL,
    status          TEXT NOT NULL DEFAULT 'pending',
    objective_name  TEXT NOT NULL,
    plan            JSONB NOT NULL,
    n_variants      INTEGER NOT NULL,
    n_completed     INTEGER NOT NULL DEFAULT 0,
    n_failed        INTEGER NOT NULL DEFAULT 0,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    started_at      TIMESTAMPTZ,
    completed_at    TIMESTAMPTZ,
    CONSTRAINT run_plans_n_variants_check CHECK (n_variants > 0),
    CONSTRAINT run_plans_progress_check CHECK (n_completed + n_failed <= n_variants)
);

ALTER TABLE run_plans DROP CONSTRAINT IF EXISTS run_plans_status_check;
ALTER TABLE run_plans ADD CONSTRAINT run_plans_status_check
    CHECK (status IN ('pending', 'running', 'completed', 'failed', 'canceled'));

CREATE INDEX IF NOT EXISTS idx_run_plans_workspace_created
    ON run_plans (workspace_id, created_at DESC);

COMMENT ON TABLE run_plans IS 'Execution plan tracking';
