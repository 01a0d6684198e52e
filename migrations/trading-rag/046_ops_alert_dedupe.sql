-- 046: One alert per cause.
-- A cause that shows again raises the count of its open alert instead of a second one.
-- Alerts without a workspace are system-wide and are deduplicated among themselves.

ALTER TABLE ops_alerts
    ADD COLUMN IF NOT EXISTS dedupe_key TEXT NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS occurrence_count INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN IF NOT EXISTS last_seen_at TIMESTAMPTZ NOT NULL DEFAULT now();

ALTER TABLE ops_alerts DROP CONSTRAINT IF EXISTS ops_alerts_occurrence_count_check;
ALTER TABLE ops_alerts ADD CONSTRAINT ops_alerts_occurrence_count_check
    CHECK (occurrence_count >= 1);

CREATE UNIQUE INDEX IF NOT EXISTS idx_ops_alerts_dedupe
    ON ops_alerts (workspace_id, rule_type, dedupe_key) NULLS NOT DISTINCT
    WHERE status <> 'resolved' AND dedupe_key <> '';

COMMENT ON COLUMN ops_alerts.dedupe_key IS 'Names the cause, empty when every occurrence is an alert of its own';
