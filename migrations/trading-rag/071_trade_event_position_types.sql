-- 071: Position and kill switch events.
-- The log records positions too; each new type gets its retention.

ALTER TABLE trade_events DROP CONSTRAINT IF EXISTS trade_events_event_type_check;
ALTER TABLE trade_events ADD CONSTRAINT trade_events_event_type_check
    CHECK (event_type IN ('intent_emitted', 'policy_evaluated', 'order_submitted', 'order_filled',
                          'order_rejected', 'position_opened', 'position_closed', 'kill_switch'));

INSERT INTO trade_event_retention (event_type, keep_days, reason) VALUES
    ('position_opened', 2555, 'Book keeping'),
    ('position_closed', 2555, 'Book keeping'),
    ('kill_switch',     2555, 'Audit')
ON CONFLICT (event_type) DO NOTHING;

CREATE INDEX IF NOT EXISTS idx_trade_events_kill_switch
    ON trade_events (workspace_id, created_at DESC)
    WHERE event_type = 'kill_switch';
