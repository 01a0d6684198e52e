-- 065: Log every change of a job's status.
-- Workers no longer write these events themselves.

CREATE OR REPLACE FUNCTION log_job_status()
RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO job_events (job_id, level, message, meta)
    VALUES (NEW.id,
            CASE WHEN NEW.status = 'failed' THEN 'error' ELSE 'info' END,
            format('%s -> %s', OLD.status, NEW.status),
            jsonb_build_object('attempt', NEW.attempt, 'worker', NEW.locked_by));
    RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS jobs_log_status ON jobs;
CREATE TRIGGER jobs_log_status
    AFTER UPDATE OF status ON jobs
    FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION log_job_status();
