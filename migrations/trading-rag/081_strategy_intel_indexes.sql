-- 081: Read strategy intel.
-- The latest snapshot of a version, the same inputs only once, and earlier moments that looked alike.

ALTER TABLE strategy_intel_snapshots
    ADD COLUMN IF NOT EXISTS market_state vector(32);

CREATE INDEX IF NOT EXISTS idx_strategy_intel_snapshots_latest
    ON strategy_intel_snapshots (strategy_version_id, as_of DESC) INCLUDE (regime, confidence);

CREATE UNIQUE INDEX IF NOT EXISTS idx_strategy_intel_snapshots_inputs
    ON strategy_intel_snapshots (strategy_version_id, as_of, inputs_hash)
    WHERE inputs_hash IS NOT NULL;

CREATE INDEX IF NOT EXISTS idx_strategy_intel_snapshots_low_confidence
    ON strategy_intel_snapshots (workspace_id, as_of DESC)
    WHERE confidence < 0.35;

CREATE INDEX IF NOT EXISTS idx_strategy_intel_snapshots_market_state
    ON strategy_intel_snapshots USING hnsw (market_state vector_l2_ops);
