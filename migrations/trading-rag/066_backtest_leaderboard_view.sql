-- 066: Leaderboard of completed backtests.
-- Ranks within a workspace; the view asks with the rights of the reader.

DROP VIEW IF EXISTS backtest_leaderboard;
CREATE VIEW backtest_leaderboard
WITH (security_invoker = true) AS
SELECT r.workspace_id,
       r.id AS run_id,
       r.strategy_id,
       s.name AS strategy_name,
       r.run_kind,
       r.return_pct,
       r.sharpe,
       r.max_drawdown_pct,
       r.trades,
       r.completed_at,
       rank() OVER (PARTITION BY r.workspace_id ORDER BY r.sharpe DESC NULLS LAST) AS sharpe_rank
  FROM backtest_runs r
  LEFT JOIN strategies s ON s.id = r.strategy_id
 WHERE r.status = 'completed';

COMMENT ON VIEW backtest_leaderboard IS 'Completed backtests, ranked by Sharpe ratio per workspace';
