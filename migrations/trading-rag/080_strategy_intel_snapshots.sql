-- 080: Strategy intel, regime and confidence over time.
-- A snapshot says what the market looked like to a version at one moment, and how sure it was.

CREATE TABLE IF NOT EXISTS strategy_intel_snapshots (
    id                  UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id        UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    strategy_version_id UUID NOT NULL REFERENCES strategy_versions (id) ON DELETE CASCADE,
    as_of               TIMESTAMPTZ NOT NULL,
    regime              TEXT NOT NULL,
    confidence          NUMERIC(4, 3) NOT NULL,
    components          JSONB NOT NULL DEFAULT '{}'::jsonb,
    inputs_hash         TEXT,
    engine_version      TEXT NOT NULL DEFAULT 'v1',
    created_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT strategy_intel_snapshots_confidence_check CHECK (confidence >= 0 AND confidence <= 1)
);

ALTER TABLE strategy_intel_snapshots DROP CONSTRAINT IF EXISTS strategy_intel_snapshots_regime_check;
ALTER TABLE strategy_intel_snapshots ADD CONSTRAINT strategy_intel_snapshots_regime_check
    CHECK (regime IN ('trending', 'ranging', 'high_vol', 'low_vol', 'crisis', 'unknown'));

COMMENT ON TABLE strategy_intel_snapshots IS 'Regime + confidence time series';
COMMENT ON COLUMN strategy_intel_snapshots.as_of IS 'Market time that the snapshot describes';
