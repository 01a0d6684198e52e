-- 082: Alerts about strategies.
-- Low confidence and drawdown become alert rules; such alerts name the version concerned.

ALTER TABLE ops_alerts
    ADD COLUMN IF NOT EXISTS strategy_version_id UUID REFERENCES strategy_versions (id) ON DELETE CASCADE;

ALTER TABLE ops_alerts DROP CONSTRAINT IF EXISTS ops_alerts_rule_type_check;
ALTER TABLE ops_alerts ADD CONSTRAINT ops_alerts_rule_type_check
    CHECK (rule_type IN ('health_degraded', 'job_failed', 'job_stalled', 'ingest_lag',
                         'strategy_confidence_low', 'strategy_drawdown', 'regime_change'));

ALTER TABLE ops_alerts DROP CONSTRAINT IF EXISTS ops_alerts_strategy_check;
ALTER TABLE ops_alerts ADD CONSTRAINT ops_alerts_strategy_check
    CHECK (strategy_version_id IS NOT NULL OR rule_type NOT LIKE 'strategy\_%');

CREATE INDEX IF NOT EXISTS idx_ops_alerts_strategy_version
    ON ops_alerts (strategy_version_id, created_at DESC)
    WHERE strategy_version_id IS NOT NULL;
