-- 029: Trade event log.
-- Append-only journal of everything that happens between a signal and its fills. A workspace with
-- a journal cannot be deleted.

CREATE TABLE IF NOT EXISTS trade_events (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE RESTRICT,
    strategy_id     UUID REFERENCES strategies (id) ON DELETE SET NULL,
    correlation_id  UUID NOT NULL,
    event_type      TEXT NOT NULL,
    symbol          VARCHAR(20),
    payload         JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT trade_events_event_type_check
        CHECK (event_type IN ('intent_emitted', 'policy_evaluated', 'order_submitted',
                              'order_filled', 'order_rejected'))
);

COMMENT ON TABLE trade_events IS 'Trade event log with retention policies';
COMMENT ON COLUMN trade_events.correlation_id IS 'Shared by all events of one intent';
