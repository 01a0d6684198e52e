-- 041: Async job orchestration, the log.
-- Progress and messages of a job, in the order they were written.

CREATE TABLE IF NOT EXISTS job_events (
    id              BIGSERIAL PRIMARY KEY,
    job_id          UUID NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    level           TEXT NOT NULL DEFAULT 'info',
    message         TEXT NOT NULL,
    meta            JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE job_events DROP CONSTRAINT IF EXISTS job_events_level_check;
ALTER TABLE job_events ADD CONSTRAINT job_events_level_check
    CHECK (level IN ('debug', 'info', 'warn', 'error'));

CREATE INDEX IF NOT EXISTS idx_job_events_job ON job_events (job_id, id DESC);

CREATE INDEX IF NOT EXISTS idx_job_events_errors
    ON job_events (created_at DESC)
    WHERE level = 'error';

COMMENT ON TABLE job_events IS 'Async job orchestration: the log';
