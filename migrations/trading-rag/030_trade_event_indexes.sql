-- 030: Trade event lookups.
-- BRIN suits the log's natural order; the rest serve the journal and its filters.

CREATE INDEX IF NOT EXISTS idx_trade_events_created_brin
    ON trade_events USING brin (created_at) WITH (pages_per_range = 32);

CREATE INDEX IF NOT EXISTS idx_trade_events_workspace_created
    ON trade_events (workspace_id, created_at DESC, id DESC);

CREATE INDEX IF NOT EXISTS idx_trade_events_correlation
    ON trade_events (correlation_id, created_at);

CREATE INDEX IF NOT EXISTS idx_trade_events_strategy_type
    ON trade_events (strategy_id, event_type, created_at DESC)
    WHERE strategy_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS idx_trade_events_intent_id
    ON trade_events ((payload ->> 'intent_id'))
    WHERE (payload ->> 'intent_id') IS NOT NULL;
