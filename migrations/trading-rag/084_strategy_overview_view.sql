-- 084: Overview of strategies.
-- Each strategy with its active version and the latest intel about it.

DROP VIEW IF EXISTS strategy_overview;
CREATE VIEW strategy_overview
WITH (security_invoker = true) AS
SELECT s.id AS strategy_id,
       s.workspace_id,
       s.name,
       s.status,
       v.version_number AS active_version,
       v.state AS version_state,
       i.regime,
       i.confidence,
       i.as_of AS intel_as_of
  FROM strategies s
  LEFT JOIN strategy_versions v ON v.id = s.active_version_id
  LEFT JOIN LATERAL (SELECT n.regime, n.confidence, n.as_of
                       FROM strategy_intel_snapshots n
                      WHERE n.strategy_version_id = v.id
                      ORDER BY n.as_of DESC
                      LIMIT 1) i ON true;

COMMENT ON VIEW strategy_overview IS 'Strategies with their active version and its latest intel';
