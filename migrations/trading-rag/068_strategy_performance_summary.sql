-- 068: Performance per strategy.
-- Materialized, since dashboards read it far more often than backtests finish. The unique index
-- allows a concurrent refresh.

CREATE MATERIALIZED VIEW IF NOT EXISTS strategy_performance_summary AS
SELECT s.id AS strategy_id,
       s.workspace_id,
       count(r.id) AS runs,
       avg(r.sharpe) AS avg_sharpe,
       max(r.sharpe) AS best_sharpe,
       max(r.max_drawdown_pct) AS worst_drawdown_pct,
       max(r.completed_at) AS last_run_at
  FROM strategies s
  LEFT JOIN backtest_runs r ON r.strategy_id = s.id AND r.status = 'completed'
 GROUP BY s.id
  WITH DATA;

CREATE UNIQUE INDEX IF NOT EXISTS idx_strategy_performance_summary_strategy
    ON strategy_performance_summary (strategy_id);

CREATE INDEX IF NOT EXISTS idx_strategy_performance_summary_best
    ON strategy_performance_summary (workspace_id, best_sharpe DESC NULLS LAST);

-- Row security does not reach materialized views, so only the service may read this one.
REVOKE ALL ON strategy_performance_summary FROM anon, authenticated;
GRANT SELECT ON strategy_performance_summary TO service_role;
