-- 072: Run plans are executed by jobs.
-- The plan remembers its job; a finished job may be cleaned up without losing the plan.

ALTER TABLE run_plans
    ADD COLUMN IF NOT EXISTS job_id UUID,
    ADD COLUMN IF NOT EXISTS requested_by UUID DEFAULT auth.uid();

ALTER TABLE run_plans DROP CONSTRAINT IF EXISTS run_plans_job_id_fkey;
ALTER TABLE run_plans ADD CONSTRAINT run_plans_job_id_fkey
    FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE run_plans VALIDATE CONSTRAINT run_plans_job_id_fkey;

CREATE UNIQUE INDEX IF NOT EXISTS idx_run_plans_job
    ON run_plans (job_id)
    WHERE job_id IS NOT NULL;

CREATE INDEX IF NOT EXISTS idx_run_plans_unfinished
    ON run_plans (created_at)
    WHERE status IN ('pending', 'running');
