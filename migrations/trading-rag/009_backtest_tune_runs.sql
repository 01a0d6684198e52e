-- 009: Individual runs within a tuning session.
-- A trial exists before its backtest does, so run_id is filled in later.

CREATE TABLE IF NOT EXISTS backtest_tune_runs (
    tune_id         UUID NOT NULL REFERENCES backtest_tunes (id) ON DELETE CASCADE,
    trial_index     INTEGER NOT NULL,
    run_id          UUID REFERENCES backtest_runs (id) ON DELETE SET NULL,
    params          JSONB NOT NULL,
    score           DOUBLE PRECISION,
    status          TEXT NOT NULL DEFAULT 'queued',
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    started_at      TIMESTAMPTZ,
    finished_at     TIMESTAMPTZ,
    CONSTRAINT backtest_tune_runs_pkey PRIMARY KEY (tune_id, trial_index),
    CONSTRAINT backtest_tune_runs_trial_index_check CHECK (trial_index >= 0)
);

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_score
    ON backtest_tune_runs (tune_id, score DESC NULLS LAST);

CREATE UNIQUE INDEX IF NOT EXISTS idx_backtest_tune_runs_run_id
    ON backtest_tune_runs (run_id)
    WHERE run_id IS NOT NULL;

COMMENT ON TABLE backtest_tune_runs IS 'Individual runs within a tuning session';
