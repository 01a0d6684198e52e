-- 044: Enforce retention of the trade event log.
-- The log is append-only for everyone but prune_trade_events.

CREATE OR REPLACE FUNCTION reject_trade_event_change()
RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('trading_rag.pruning', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'trade_events is append-only' USING ERRCODE = 'restrict_violation';
END;
$$;

DROP TRIGGER IF EXISTS trade_events_append_only ON trade_events;
CREATE TRIGGER trade_events_append_only
    BEFORE DELETE OR UPDATE OF id, workspace_id, correlation_id, event_type, symbol, payload, created_at
    ON trade_events
    FOR EACH ROW EXECUTE FUNCTION reject_trade_event_change();

CREATE OR REPLACE FUNCTION prune_trade_events(p_limit INTEGER DEFAULT 10000)
RETURNS INTEGER
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
    v_deleted INTEGER;
BEGIN
    PERFORM set_config('trading_rag.pruning', 'on', true);
    DELETE FROM trade_events
     WHERE id IN (SELECT e.id
                    FROM trade_events e
                    JOIN trade_event_retention r USING (event_type)
                   WHERE e.created_at < now() - make_interval(days => r.keep_days)
                   LIMIT p_limit);
    GET DIAGNOSTICS v_deleted = ROW_COUNT;
    PERFORM set_config('trading_rag.pruning', 'off', true);
    RETURN v_deleted;
END;
$$;

REVOKE EXECUTE ON FUNCTION prune_trade_events(INTEGER) FROM PUBLIC, anon, authenticated;
GRANT EXECUTE ON FUNCTION prune_trade_events(INTEGER) TO service_role;
