-- 069: Refresh the performance summary.
-- Called by a scheduled job; concurrent, so that readers are not kept waiting.

CREATE OR REPLACE FUNCTION refresh_strategy_performance()
RETURNS VOID
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
    REFRESH MATERIALIZED VIEW CONCURRENTLY strategy_performance_summary;
END;
$$;

REVOKE EXECUTE ON FUNCTION refresh_strategy_performance() FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION refresh_strategy_performance() TO service_role;

COMMENT ON MATERIALIZED VIEW strategy_performance_summary
    IS 'Completed backtests per strategy, refreshed by refresh_strategy_performance()';
