-- 077: State machine of strategy versions.
-- draft -> active, retired; active -> paused, retired; paused -> active, retired. Retired is final.

CREATE TABLE IF NOT EXISTS strategy_version_transitions (
    id              BIGSERIAL PRIMARY KEY,
    version_id      UUID NOT NULL REFERENCES strategy_versions (id) ON DELETE CASCADE,
    from_state      strategy_version_state NOT NULL,
    to_state        strategy_version_state NOT NULL,
    triggered_by    TEXT NOT NULL DEFAULT current_user,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE strategy_version_transitions DROP CONSTRAINT IF EXISTS strategy_version_transitions_allowed_check;
ALTER TABLE strategy_version_transitions ADD CONSTRAINT strategy_version_transitions_allowed_check
    CHECK ((from_state IN ('draft', 'paused') AND to_state IN ('active', 'retired'))
        OR (from_state = 'active' AND to_state IN ('paused', 'retired')));

CREATE INDEX IF NOT EXISTS idx_strategy_version_transitions_version
    ON strategy_version_transitions (version_id, created_at DESC);

-- Writing the transition is what checks it: the constraint above refuses the ones not allowed.
CREATE OR REPLACE FUNCTION record_strategy_version_transition()
RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO strategy_version_transitions (version_id, from_state, to_state)
    VALUES (NEW.id, OLD.state, NEW.state);
    RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS strategy_versions_record_transition ON strategy_versions;
CREATE TRIGGER strategy_versions_record_transition
    AFTER UPDATE OF state ON strategy_versions
    FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION record_strategy_version_transition();
