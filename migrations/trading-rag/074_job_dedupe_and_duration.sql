-- 074: Deduplicate jobs and know how long they took.
-- The same work is queued once; a job that has ended frees its key.

ALTER TABLE jobs
    ADD COLUMN IF NOT EXISTS dedupe_key TEXT,
    ADD COLUMN IF NOT EXISTS duration_secs NUMERIC
        GENERATED ALWAYS AS (extract(epoch FROM finished_at - started_at)) STORED;

CREATE UNIQUE INDEX IF NOT EXISTS idx_jobs_dedupe
    ON jobs (type, dedupe_key)
    WHERE dedupe_key IS NOT NULL AND status IN ('pending', 'running');

CREATE INDEX IF NOT EXISTS idx_jobs_payload
    ON jobs USING gin (payload jsonb_path_ops);

COMMENT ON COLUMN jobs.dedupe_key IS 'Names the work; unique among pending and running jobs of a type';
