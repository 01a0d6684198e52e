-- 032: Paper trading positions.
-- One open position per strategy and symbol; closed ones are kept for the journal.

CREATE TABLE IF NOT EXISTS paper_positions (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    strategy_id     UUID NOT NULL REFERENCES strategies (id) ON DELETE CASCADE,
    opening_intent  UUID REFERENCES order_intents (id) ON DELETE SET NULL,
    symbol          VARCHAR(20) NOT NULL,
    quantity        NUMERIC(20, 8) NOT NULL,
    avg_price       NUMERIC(20, 8) NOT NULL,
    realized_pnl    NUMERIC(20, 8) NOT NULL DEFAULT 0,
    opened_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    closed_at       TIMESTAMPTZ,
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT paper_positions_period_check CHECK (closed_at IS NULL OR closed_at >= opened_at)
);

CREATE UNIQUE INDEX IF NOT EXISTS idx_paper_positions_open
    ON paper_positions (strategy_id, symbol)
    WHERE closed_at IS NULL;

DROP TRIGGER IF EXISTS paper_positions_set_updated_at ON paper_positions;
CREATE TRIGGER paper_positions_set_updated_at
    BEFORE UPDATE OF quantity, avg_price, realized_pnl, closed_at ON paper_positions
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
