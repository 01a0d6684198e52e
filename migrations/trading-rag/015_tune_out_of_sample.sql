-- 015: Out-of-sample evaluation of tuning sessions.
-- A share of the bars is held back; in-sample and out-of-sample metrics are kept apart.

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS oos_ratio NUMERIC(4, 3);

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_oos_ratio_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_oos_ratio_check
    CHECK (oos_ratio > 0 AND oos_ratio <= 0.5);

ALTER TABLE backtest_tune_runs
    ADD COLUMN IF NOT EXISTS metrics_is JSONB,
    ADD COLUMN IF NOT EXISTS metrics_oos JSONB,
    ADD COLUMN IF NOT EXISTS score_is DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS score_oos DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS overfit_gap DOUBLE PRECISION
        GENERATED ALWAYS AS (score_is - score_oos) STORED;

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_overfit_gap
    ON backtest_tune_runs (tune_id, overfit_gap)
    WHERE overfit_gap IS NOT NULL;

COMMENT ON COLUMN backtest_tunes.oos_ratio IS 'Share of bars held out, null when the tune has no split';
COMMENT ON COLUMN backtest_tune_runs.overfit_gap IS 'In-sample score minus out-of-sample score';
