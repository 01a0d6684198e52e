-- 042: Claim the next job.
-- SKIP LOCKED lets many workers share the queue without waiting for each other.

CREATE INDEX IF NOT EXISTS idx_jobs_claimable
    ON jobs (priority, run_after, created_at)
    WHERE status = 'pending';

CREATE INDEX IF NOT EXISTS idx_jobs_stale_locks
    ON jobs (locked_at)
    WHERE status = 'running';

CREATE OR REPLACE FUNCTION claim_next_job(p_worker TEXT, p_types TEXT[])
RETURNS SETOF jobs
LANGUAGE sql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
    UPDATE jobs
       SET status = 'running', locked_by = p_worker, locked_at = now(),
           started_at = coalesce(started_at, now()), attempt = attempt + 1
     WHERE id = (SELECT j.id
                   FROM jobs j
                  WHERE j.status = 'pending' AND j.run_after <= now()
                    AND j.type = ANY (p_types) AND j.attempt < j.max_attempts
                  ORDER BY j.priority, j.run_after, j.created_at
                  LIMIT 1
                    FOR UPDATE SKIP LOCKED)
    RETURNING *
$$;

REVOKE EXECUTE ON FUNCTION claim_next_job(TEXT, TEXT[]) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION claim_next_job(TEXT, TEXT[]) TO service_role;
