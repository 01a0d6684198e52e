-- 019: Market regime of a backtest.
-- The regime of the tested period, as tags to filter by and as attributed metrics.

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS regime_tags TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN IF NOT EXISTS regime_metrics JSONB;

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_regime_tags_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_regime_tags_check
    CHECK (regime_tags <@ ARRAY['trending', 'ranging', 'high_vol', 'low_vol', 'crisis']);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_regime_tags
    ON backtest_runs USING gin (regime_tags);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_regime_metrics
    ON backtest_runs USING gin (regime_metrics jsonb_path_ops);

COMMENT ON COLUMN backtest_runs.regime_tags IS 'Regimes that the tested period went through';
COMMENT ON COLUMN backtest_runs.regime_metrics IS 'Metrics attributed to each regime';
