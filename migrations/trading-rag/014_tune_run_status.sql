-- 014: Status and reasons of trials.
-- A trial that fails a gate is skipped, not failed, and says why.

ALTER TABLE backtest_tune_runs
    ADD COLUMN IF NOT EXISTS skip_reason TEXT,
    ADD COLUMN IF NOT EXISTS failed_reason TEXT;

ALTER TABLE backtest_tune_runs DROP CONSTRAINT IF EXISTS backtest_tune_runs_status_check;
ALTER TABLE backtest_tune_runs ADD CONSTRAINT backtest_tune_runs_status_check
    CHECK (status IN ('queued', 'running', 'completed', 'skipped', 'failed'));

ALTER TABLE backtest_tune_runs DROP CONSTRAINT IF EXISTS backtest_tune_runs_skip_reason_check;
ALTER TABLE backtest_tune_runs ADD CONSTRAINT backtest_tune_runs_skip_reason_check
    CHECK (skip_reason IS NULL OR status = 'skipped');

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_open
    ON backtest_tune_runs (tune_id, trial_index)
    WHERE status IN ('queued', 'running');

COMMENT ON COLUMN backtest_tune_runs.skip_reason IS 'Gate that the trial did not pass';
