-- 008: Parameter tuning sessions.
-- A tune searches a parameter space with a number of trials and remembers its best run.

CREATE TABLE IF NOT EXISTS backtest_tunes (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    search_type     TEXT NOT NULL DEFAULT 'random',
    n_trials        INTEGER NOT NULL,
    seed            INTEGER,
    param_space     JSONB NOT NULL,
    status          TEXT NOT NULL DEFAULT 'queued',
    best_run_id     UUID REFERENCES backtest_runs (id) ON DELETE SET NULL,
    best_score      DOUBLE PRECISION,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    started_at      TIMESTAMPTZ,
    completed_at    TIMESTAMPTZ,
    CONSTRAINT backtest_tunes_n_trials_check CHECK (n_trials BETWEEN 1 AND 1000)
);

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_search_type_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_search_type_check
    CHECK (search_type IN ('grid', 'random'));

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_status_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_status_check
    CHECK (status IN ('queued', 'running', 'completed', 'failed', 'canceled'));

CREATE INDEX IF NOT EXISTS idx_backtest_tunes_workspace_created
    ON backtest_tunes (workspace_id, created_at DESC);

COMMENT ON TABLE backtest_tunes IS 'Parameter tuning sessions';
