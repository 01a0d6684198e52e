-- 031: Order intents.
-- What a strategy wants to do, before policy decides whether it may.

CREATE TABLE IF NOT EXISTS order_intents (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    strategy_id     UUID NOT NULL REFERENCES strategies (id) ON DELETE RESTRICT,
    symbol          VARCHAR(20) NOT NULL,
    side            TEXT NOT NULL,
    quantity        NUMERIC(20, 8) NOT NULL,
    limit_price     NUMERIC(20, 8),
    status          TEXT NOT NULL DEFAULT 'pending',
    idempotency_key TEXT NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    decided_at      TIMESTAMPTZ,
    CONSTRAINT order_intents_workspace_id_idempotency_key_key UNIQUE (workspace_id, idempotency_key),
    CONSTRAINT order_intents_side_check CHECK (side IN ('buy', 'sell')),
    CONSTRAINT order_intents_quantity_check CHECK (quantity > 0)
);

ALTER TABLE order_intents DROP CONSTRAINT IF EXISTS order_intents_status_check;
ALTER TABLE order_intents ADD CONSTRAINT order_intents_status_check
    CHECK (status IN ('pending', 'approved', 'rejected', 'executed', 'expired'));

CREATE INDEX IF NOT EXISTS idx_order_intents_pending
    ON order_intents (workspace_id, created_at)
    WHERE status = 'pending';

CREATE INDEX IF NOT EXISTS idx_order_intents_strategy_symbol
    ON order_intents (strategy_id, symbol, created_at DESC);
