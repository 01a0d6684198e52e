-- 012: Headline metrics of a backtest as columns.
-- They were only inside the summary document; leaderboards need to sort by them.

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS return_pct NUMERIC(12, 4),
    ADD COLUMN IF NOT EXISTS sharpe DOUBLE PRECISION,
    ADD COLUMN IF NOT EXISTS max_drawdown_pct NUMERIC(8, 4),
    ADD COLUMN IF NOT EXISTS trades INTEGER;

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_trades_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_trades_check
    CHECK (trades IS NULL OR trades >= 0);

ALTER TABLE backtest_runs DROP CONSTRAINT IF EXISTS backtest_runs_max_drawdown_check;
ALTER TABLE backtest_runs ADD CONSTRAINT backtest_runs_max_drawdown_check
    CHECK (max_drawdown_pct >= 0 AND max_drawdown_pct <= 100);

CREATE INDEX IF NOT EXISTS idx_backtest_runs_sharpe
    ON backtest_runs (workspace_id, sharpe DESC NULLS LAST)
    WHERE status = 'completed';

COMMENT ON COLUMN backtest_runs.sharpe IS 'Annualised Sharpe ratio, risk-free rate 0';
COMMENT ON COLUMN backtest_runs.max_drawdown_pct IS 'Largest peak-to-trough loss, as a positive percentage';
