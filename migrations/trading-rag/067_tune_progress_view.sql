-- 067: Progress of tuning sessions.
-- Counts trials by status; the counters used to be computed in the service.

DROP VIEW IF EXISTS tune_progress;
CREATE VIEW tune_progress
WITH (security_invoker = true) AS
SELECT t.id AS tune_id,
       t.workspace_id,
       t.status,
       t.n_trials,
       count(*) FILTER (WHERE r.status = 'completed') AS completed,
       count(*) FILTER (WHERE r.status = 'skipped') AS skipped,
       count(*) FILTER (WHERE r.status = 'failed') AS failed,
       max(r.objective_score) AS best_score
  FROM backtest_tunes t
  LEFT JOIN backtest_tune_runs r ON r.tune_id = t.id
 GROUP BY t.id;

COMMENT ON VIEW tune_progress IS 'Trials of each tuning session, counted by status';
