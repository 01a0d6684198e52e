-- 016: Kind of a backtest run.
-- Tells runs that people start from those that a tune or a walk-forward fold starts.

DO $$ BEGIN
    CREATE TYPE backtest_run_kind AS ENUM ('manual', 'tune_trial', 'wfo_fold', 'test_variant');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS run_kind backtest_run_kind NOT NULL DEFAULT 'manual';

CREATE INDEX IF NOT EXISTS idx_backtest_runs_kind_created
    ON backtest_runs (run_kind, created_at DESC);

COMMENT ON TYPE backtest_run_kind IS 'Who started a backtest run';
COMMENT ON COLUMN backtest_runs.run_kind IS 'Only manual runs are listed by default';
