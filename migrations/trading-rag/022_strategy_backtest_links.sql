-- 022: Link backtests, tunes and WFO runs to the strategy they test.
-- Results outlive the strategy: deleting it only clears the link.

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS strategy_id UUID REFERENCES strategies (id) ON DELETE SET NULL;

ALTER TABLE backtest_tunes
    ADD COLUMN IF NOT EXISTS strategy_id UUID REFERENCES strategies (id) ON DELETE SET NULL;

ALTER TABLE wfo_runs
    ADD COLUMN IF NOT EXISTS strategy_id UUID REFERENCES strategies (id) ON DELETE SET NULL;

CREATE INDEX IF NOT EXISTS idx_backtest_runs_strategy_created
    ON backtest_runs (strategy_id, created_at DESC)
    WHERE strategy_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS idx_backtest_tunes_strategy
    ON backtest_tunes (strategy_id)
    WHERE strategy_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS idx_wfo_runs_strategy
    ON wfo_runs (strategy_id)
    WHERE strategy_id IS NOT NULL;
