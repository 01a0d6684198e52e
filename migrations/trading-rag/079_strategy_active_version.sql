-- 079: Active version of a strategy.
-- The two-column key makes sure that the version is one of the strategy's own. Checked at commit,
-- so that a strategy can be pointed at a version activated in the same transaction.

ALTER TABLE strategies
    ADD COLUMN IF NOT EXISTS active_version_id UUID;

ALTER TABLE strategies DROP CONSTRAINT IF EXISTS strategies_active_version_fkey;
ALTER TABLE strategies ADD CONSTRAINT strategies_active_version_fkey
    FOREIGN KEY (id, active_version_id) REFERENCES strategy_versions (strategy_id, id)
    ON DELETE SET NULL (active_version_id)
    DEFERRABLE INITIALLY DEFERRED;

CREATE OR REPLACE FUNCTION check_active_version()
RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM strategy_versions v
                    WHERE v.id = NEW.active_version_id AND v.state IN ('active', 'paused')) THEN
        RAISE EXCEPTION 'version % of strategy % is not active', NEW.active_version_id, NEW.id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS strategies_check_active_version ON strategies;
CREATE CONSTRAINT TRIGGER strategies_check_active_version
    AFTER INSERT OR UPDATE OF active_version_id ON strategies
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW
    WHEN (NEW.active_version_id IS NOT NULL)
    EXECUTE FUNCTION check_active_version();
