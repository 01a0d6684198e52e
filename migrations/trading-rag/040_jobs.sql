-- 040: Async job orchestration, the queue.
-- Workers claim pending jobs in order of priority, then of age.

DO $$ BEGIN
    CREATE TYPE job_status AS ENUM ('pending', 'running', 'succeeded', 'failed', 'canceled');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS jobs (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID REFERENCES workspaces (id) ON DELETE CASCADE,
    parent_job_id   UUID REFERENCES jobs (id) ON DELETE CASCADE,
    type            TEXT NOT NULL,
    status          job_status NOT NULL DEFAULT 'pending',
    priority        SMALLINT NOT NULL DEFAULT 100,
    payload         JSONB NOT NULL DEFAULT '{}'::jsonb,
    result          JSONB,
    error           TEXT,
    attempt         INTEGER NOT NULL DEFAULT 0,
    max_attempts    INTEGER NOT NULL DEFAULT 3,
    run_after       TIMESTAMPTZ NOT NULL DEFAULT now(),
    locked_by       TEXT,
    locked_at       TIMESTAMPTZ,
    started_at      TIMESTAMPTZ,
    finished_at     TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT jobs_attempt_check CHECK (attempt >= 0 AND attempt <= max_attempts),
    CONSTRAINT jobs_lock_check CHECK ((locked_by IS NULL) = (locked_at IS NULL))
);

CREATE INDEX IF NOT EXISTS idx_jobs_workspace_created ON jobs (workspace_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_jobs_parent ON jobs (parent_job_id) WHERE parent_job_id IS NOT NULL;

DROP TRIGGER IF EXISTS jobs_set_updated_at ON jobs;
CREATE TRIGGER jobs_set_updated_at
    BEFORE UPDATE ON jobs
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE jobs IS 'Async job orchestration: the queue';
