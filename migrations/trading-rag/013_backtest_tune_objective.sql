-- 013: Objective of a tuning session.
-- What a tune maximises used to be fixed to the Sharpe ratio.

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS objective_metric TEXT NOT NULL DEFAULT 'sharpe',
    ADD COLUMN IF NOT EXISTS objective_params JSONB NOT NULL DEFAULT '{}'::jsonb,
    ADD COLUMN IF NOT EXISTS gates JSONB NOT NULL DEFAULT '{}'::jsonb;

ALTER TABLE backtest_tunes DROP CONSTRAINT IF EXISTS backtest_tunes_objective_metric_check;
ALTER TABLE backtest_tunes ADD CONSTRAINT backtest_tunes_objective_metric_check
    CHECK (objective_metric IN ('sharpe', 'sharpe_dd_penalty', 'return', 'return_dd_penalty', 'calmar'));

ALTER TABLE backtest_tune_runs
    ADD COLUMN IF NOT EXISTS objective_score DOUBLE PRECISION;

CREATE INDEX IF NOT EXISTS idx_backtest_tune_runs_objective_score
    ON backtest_tune_runs (tune_id, objective_score DESC NULLS LAST)
    WHERE objective_score IS NOT NULL;

COMMENT ON COLUMN backtest_tunes.objective_metric IS 'Metric that the tune maximises';
COMMENT ON COLUMN backtest_tunes.gates IS 'Hard limits a trial must pass, such as max_drawdown_pct and min_trades';
