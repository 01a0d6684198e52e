-- 017: Walk-forward optimization runs.
-- A WFO run cuts the data into folds, tunes each on its training window and tests on the next.

CREATE TABLE IF NOT EXISTS wfo_runs (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    wfo_config      JSONB NOT NULL,
    param_space     JSONB NOT NULL,
    status          TEXT NOT NULL DEFAULT 'pending',
    n_folds         INTEGER NOT NULL DEFAULT 0,
    folds_completed INTEGER NOT NULL DEFAULT 0,
    folds_failed    INTEGER NOT NULL DEFAULT 0,
    best_params     JSONB,
    stability_score DOUBLE PRECISION,
    warnings        TEXT[] NOT NULL DEFAULT '{}',
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    started_at      TIMESTAMPTZ,
    completed_at    TIMESTAMPTZ
);

ALTER TABLE wfo_runs DROP CONSTRAINT IF EXISTS wfo_runs_status_check;
ALTER TABLE wfo_runs ADD CONSTRAINT wfo_runs_status_check
    CHECK (status IN ('pending', 'running', 'completed', 'partial', 'failed', 'canceled'));

ALTER TABLE wfo_runs DROP CONSTRAINT IF EXISTS wfo_runs_folds_check;
ALTER TABLE wfo_runs ADD CONSTRAINT wfo_runs_folds_check
    CHECK (folds_completed >= 0 AND folds_failed >= 0 AND folds_completed + folds_failed <= n_folds);

CREATE INDEX IF NOT EXISTS idx_wfo_runs_workspace_created
    ON wfo_runs (workspace_id, created_at DESC);

CREATE INDEX IF NOT EXISTS idx_wfo_runs_unfinished
    ON wfo_runs (started_at)
    WHERE status IN ('pending', 'running');

COMMENT ON TABLE wfo_runs IS 'Walk-forward optimization runs';
COMMENT ON COLUMN wfo_runs.stability_score IS 'Agreement of the fold winners, 0 to 1';
