-- 047: Acknowledge alerts.
-- Somebody who looks into an alert takes it; the status check gains a label.

ALTER TABLE ops_alerts
    ADD COLUMN IF NOT EXISTS acknowledged_at TIMESTAMPTZ,
    ADD COLUMN IF NOT EXISTS acknowledged_by TEXT;

ALTER TABLE ops_alerts DROP CONSTRAINT IF EXISTS ops_alerts_status_check;
ALTER TABLE ops_alerts ADD CONSTRAINT ops_alerts_status_check
    CHECK (status IN ('open', 'acknowledged', 'resolved'));

ALTER TABLE ops_alerts DROP CONSTRAINT IF EXISTS ops_alerts_acknowledged_check;
ALTER TABLE ops_alerts ADD CONSTRAINT ops_alerts_acknowledged_check
    CHECK (status <> 'acknowledged' OR (acknowledged_at IS NOT NULL AND acknowledged_by IS NOT NULL));

CREATE INDEX IF NOT EXISTS idx_ops_alerts_acknowledged_by
    ON ops_alerts (lower(acknowledged_by))
    WHERE status = 'acknowledged';
