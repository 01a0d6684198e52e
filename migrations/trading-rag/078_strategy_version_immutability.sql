-- 078: Strategy versions do not change.
-- Only the state and its times may be updated, and only drafts may be deleted. The triggers fire
-- always, so that a replication role does not pass them by.

CREATE OR REPLACE FUNCTION guard_strategy_version()
RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
DECLARE
    v_mutable CONSTANT TEXT[] := ARRAY['state', 'activated_at', 'paused_at', 'retired_at', 'spec_id'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'draft' THEN
            RAISE EXCEPTION 'strategy version % is %, only drafts may be deleted', OLD.id, OLD.state
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF to_jsonb(NEW) - v_mutable IS DISTINCT FROM to_jsonb(OLD) - v_mutable THEN
        RAISE EXCEPTION 'strategy version % is immutable', OLD.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

COMMENT ON FUNCTION guard_strategy_version() IS 'Refuses changes to anything but the state of a strategy version';

DROP TRIGGER IF EXISTS strategy_versions_immutable ON strategy_versions;
CREATE TRIGGER strategy_versions_immutable
    BEFORE UPDATE OR DELETE ON strategy_versions
    FOR EACH ROW EXECUTE FUNCTION guard_strategy_version();

ALTER TABLE strategy_versions ENABLE ALWAYS TRIGGER strategy_versions_immutable;
