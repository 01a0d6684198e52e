-- Archon Plus: fallback between providers.
--
-- Says which provider stands in for which, switches after repeated failures,
-- ends the switch when the provider has recovered, and sums up performance.
-- Needs add_split_providers.sql. Safe to run again.

-- ---------------------------------------------------------------------------
-- 1. Who stands in for whom
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_provider_fallbacks (
    provider_id          uuid NOT NULL REFERENCES archon_provider_configs (id) ON DELETE CASCADE,
    position             smallint NOT NULL,
    fallback_provider_id uuid NOT NULL REFERENCES archon_provider_configs (id) ON DELETE CASCADE,
    failure_threshold    smallint NOT NULL DEFAULT 3,
    is_active            boolean NOT NULL DEFAULT true,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (provider_id, position),
    CONSTRAINT archon_provider_fallbacks_pair_key UNIQUE (provider_id, fallback_provider_id),
    CONSTRAINT archon_provider_fallbacks_not_itself CHECK (provider_id <> fallback_provider_id),
    CONSTRAINT archon_provider_fallbacks_position_check CHECK (position >= 1),
    CONSTRAINT archon_provider_fallbacks_threshold_check CHECK (failure_threshold BETWEEN 1 AND 20)
);

COMMENT ON TABLE archon_provider_fallbacks IS 'Stand-ins of a provider, in the order in which they are tried';
COMMENT ON COLUMN archon_provider_fallbacks.failure_threshold IS
    'Failed health checks in a row after which the stand-in takes over';

CREATE INDEX IF NOT EXISTS idx_archon_provider_fallbacks_fallback
    ON archon_provider_fallbacks (fallback_provider_id);

-- ---------------------------------------------------------------------------
-- 2. What was switched, when and why
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_provider_switches (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_provider_id uuid REFERENCES archon_provider_configs (id) ON DELETE CASCADE,
    to_provider_id   uuid REFERENCES archon_provider_configs (id) ON DELETE SET NULL,
    reason           varchar(30) NOT NULL,
    details          jsonb NOT NULL DEFAULT '{}'::jsonb,
    switched_at      timestamptz NOT NULL DEFAULT now(),
    recovered_at     timestamptz,
    CONSTRAINT archon_provider_switches_reason_check
        CHECK (reason IN ('health_check', 'rate_limit', 'error', 'manual')),
    CONSTRAINT archon_provider_switches_times_check CHECK (recovered_at >= switched_at)
);

COMMENT ON TABLE archon_provider_switches IS 'Switches from a provider to its stand-in; open until recovered_at is set';

CREATE UNIQUE INDEX IF NOT EXISTS idx_archon_provider_switches_open
    ON archon_provider_switches (from_provider_id) WHERE recovered_at IS NULL;
CREATE INDEX IF NOT EXISTS idx_archon_provider_switches_switched_at
    ON archon_provider_switches (switched_at DESC);

-- ---------------------------------------------------------------------------
-- 3. Automatic switching and recovery
-- ---------------------------------------------------------------------------

-- After a check that found the provider down: switches to the first stand-in
-- whose threshold is reached by the failures since the last good check.
CREATE OR REPLACE FUNCTION archon_switch_provider()
RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    failures bigint;
    stand_in uuid;
BEGIN
    SELECT count(*) INTO failures
      FROM archon_provider_health h
     WHERE h.provider_id = NEW.provider_id
       AND h.status = 'down'
       AND h.id > coalesce((SELECT max(good.id)
                              FROM archon_provider_health good
                             WHERE good.provider_id = NEW.provider_id
                               AND good.status <> 'down'), 0);

    SELECT f.fallback_provider_id INTO stand_in
      FROM archon_provider_fallbacks f
      JOIN archon_provider_configs c ON c.id = f.fallback_provider_id AND c.is_enabled
     WHERE f.provider_id = NEW.provider_id
       AND f.is_active
       AND f.failure_threshold <= failures
     ORDER BY f.position
     LIMIT 1;

    IF stand_in IS NOT NULL THEN
        INSERT INTO archon_provider_switches (from_provider_id, to_provider_id, reason, details)
        VALUES (NEW.provider_id, stand_in, 'health_check',
                jsonb_build_object('failures', failures, 'error', NEW.error_message))
        ON CONFLICT (from_provider_id) WHERE recovered_at IS NULL DO NOTHING;
    END IF;
    RETURN NULL;
END;
$$;

CREATE OR REPLACE FUNCTION archon_recover_provider()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE archon_provider_switches
       SET recovered_at = now()
     WHERE from_provider_id = NEW.provider_id
       AND recovered_at IS NULL
       AND reason <> 'manual';
    RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS switch_archon_provider_when_down ON archon_provider_health;
CREATE TRIGGER switch_archon_provider_when_down
    AFTER INSERT ON archon_provider_health
    FOR EACH ROW WHEN (NEW.status = 'down')
    EXECUTE FUNCTION archon_switch_provider();

DROP TRIGGER IF EXISTS recover_archon_provider_when_healthy ON archon_provider_health;
CREATE TRIGGER recover_archon_provider_when_healthy
    AFTER INSERT ON archon_provider_health
    FOR EACH ROW WHEN (NEW.status = 'healthy')
    EXECUTE FUNCTION archon_recover_provider();

DROP TRIGGER IF EXISTS update_archon_provider_fallbacks_updated_at ON archon_provider_fallbacks;
CREATE TRIGGER update_archon_provider_fallbacks_updated_at
    BEFORE UPDATE ON archon_provider_fallbacks
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 4. Performance monitoring
-- ---------------------------------------------------------------------------

CREATE OR REPLACE VIEW archon_provider_performance
WITH (security_invoker = true)
AS
SELECT c.id AS provider_id,
       c.name,
       c.purpose,
       count(h.id) AS checks,
       count(h.id) FILTER (WHERE h.status = 'down') AS failures,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY h.latency_ms) AS latency_ms_p95,
       max(h.checked_at) AS last_checked_at
  FROM archon_provider_configs c
  LEFT JOIN archon_provider_health h
         ON h.provider_id = c.id
        AND h.checked_at >= now() - interval '24 hours'
 GROUP BY c.id, c.name, c.purpose;

COMMENT ON VIEW archon_provider_performance IS 'Health checks of the last day, summed up for each provider';

-- ---------------------------------------------------------------------------
-- 5. Row security
-- ---------------------------------------------------------------------------

ALTER TABLE archon_provider_fallbacks ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_provider_switches  ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Allow service role full access" ON archon_provider_fallbacks;
CREATE POLICY "Allow service role full access" ON archon_provider_fallbacks
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_provider_fallbacks;
CREATE POLICY "Allow authenticated read access" ON archon_provider_fallbacks
    FOR SELECT TO authenticated USING (is_active);

DROP POLICY IF EXISTS "Allow service role full access" ON archon_provider_switches;
CREATE POLICY "Allow service role full access" ON archon_provider_switches
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_provider_switches;
CREATE POLICY "Allow authenticated read access" ON archon_provider_switches
    FOR SELECT TO authenticated USING (true);

-- ---------------------------------------------------------------------------
-- 6. The stand-ins to start with
-- ---------------------------------------------------------------------------

INSERT INTO archon_provider_fallbacks (provider_id, position, fallback_provider_id)
SELECT origin.id, wanted.position, stand_in.id
  FROM (VALUES ('openai-chat', 1::smallint, 'google-chat'),
               ('openai-chat', 2::smallint, 'ollama-chat'),
               ('google-chat', 1::smallint, 'ollama-chat')) AS wanted (origin, position, stand_in)
  JOIN archon_provider_configs origin   ON origin.name = wanted.origin
  JOIN archon_provider_configs stand_in ON stand_in.name = wanted.stand_in
ON CONFLICT DO NOTHING;
