-- 007: Backtest execution records.
-- One row per run of a strategy over a data set, with its parameters and outcome.

CREATE TABLE IF NOT EXISTS backtest_runs (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    status          TEXT NOT NULL DEFAULT 'running',
    params          JSONB NOT NULL DEFAULT '{}'::jsonb,
    dataset_meta    JSONB NOT NULL DEFAULT '{}'::jsonb,
    summary         JSONB,
    warnings        JSONB NOT NULL DEFAULT '[]'::jsonb,
    error           TEXT,
    started_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    completed_at    TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_status_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_status_check
    CHECK (status IN ('running', 'completed', 'failed'));

CREATE INDEX IF NOT EXISTS idx_backtest_runs_workspace_created
    ON backtest_runs (workspace_id, created_at DESC);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_failed
    ON backtest_runs (completed_at DESC)
    WHERE status = 'failed';

COMMENT ON TABLE backtest_runs IS 'Backtest execution records';
