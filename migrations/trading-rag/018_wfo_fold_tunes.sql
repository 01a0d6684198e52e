-- 018: Link the tunes of a walk-forward run to it.
-- Each fold is a tuning session of its own; a fold number is used once per WFO run.

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS wfo_run_id UUID,
    ADD COLUMN IF NOT EXISTS fold_index INTEGER;

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_wfo_run_id_fkey;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_wfo_run_id_fkey
    FOREIGN KEY (wfo_run_id) REFERENCES wfo_runs (id) ON DELETE CASCADE;

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_fold_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_fold_check
    CHECK ((wfo_run_id IS NULL) = (fold_index IS NULL));

CREATE UNIQUE INDEX IF NOT EXISTS idx_backtest_tunes_wfo_fold
    ON backtest_tunes (wfo_run_id, fold_index)
    WHERE wfo_run_id IS NOT NULL;

COMMENT ON COLUMN backtest_tunes.fold_index IS 'Position of the fold, from 0, when the tune belongs to a WFO run';
