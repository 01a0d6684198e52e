-- 045: Operational alert management.
-- Raised by health checks and job failures, worked off by operators.

DO $$ BEGIN
    CREATE TYPE alert_severity AS ENUM ('low', 'medium', 'high', 'critical');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS ops_alerts (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    job_id          UUID REFERENCES jobs (id) ON DELETE SET NULL,
    rule_type       TEXT NOT NULL,
    severity        alert_severity NOT NULL DEFAULT 'medium',
    status          TEXT NOT NULL DEFAULT 'open',
    title           TEXT NOT NULL,
    payload         JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    resolved_at     TIMESTAMPTZ,
    CONSTRAINT ops_alerts_rule_type_check
        CHECK (rule_type IN ('health_degraded', 'job_failed', 'job_stalled', 'ingest_lag')),
    CONSTRAINT ops_alerts_status_check CHECK (status IN ('open', 'resolved'))
);

CREATE INDEX IF NOT EXISTS idx_ops_alerts_open
    ON ops_alerts (severity DESC, created_at DESC)
    WHERE status = 'open';

CREATE INDEX IF NOT EXISTS idx_ops_alerts_workspace_created
    ON ops_alerts (workspace_id, created_at DESC);

COMMENT ON TABLE ops_alerts IS 'Operational alert management';
