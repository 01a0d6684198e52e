-- 085: Name the strategy version in results and events.
-- Backtests and trade events say which snapshot they ran; both outlive it.

ALTER TABLE backtest_runs
    ADD COLUMN IF NOT EXISTS strategy_version_id UUID REFERENCES strategy_versions (id) ON DELETE SET NULL;

ALTER TABLE trade_events
    ADD COLUMN IF NOT EXISTS strategy_version_id UUID REFERENCES strategy_versions (id) ON DELETE SET NULL;

CREATE INDEX IF NOT EXISTS idx_backtest_runs_strategy_version
    ON backtest_runs (strategy_version_id, completed_at DESC)
    WHERE strategy_version_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS idx_trade_events_strategy_version
    ON trade_events (strategy_version_id, created_at DESC)
    WHERE strategy_version_id IS NOT NULL;

COMMENT ON TABLE documents IS 'Ingested source metadata and content hashes';
COMMENT ON TABLE chunks IS 'Token-aware text segments with metadata arrays';
COMMENT ON TABLE chunk_vectors IS 'Embedding records per model/collection';
