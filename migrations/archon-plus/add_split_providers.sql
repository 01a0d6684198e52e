-- Archon Plus: several model providers side by side.
--
-- Chat and embedding providers are configured apart, load is spread by weight,
-- a provider that is down is passed over, and health checks are kept.
-- Needs complete_setup.sql. Safe to run again.

-- ---------------------------------------------------------------------------
-- 1. Provider-specific configuration
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_provider_configs (
    id                      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name                    varchar(100) NOT NULL,
    purpose                 varchar(20) NOT NULL,
    provider                varchar(50) NOT NULL,
    base_url                text,
    model                   varchar(100),
    api_key_setting         varchar(255) REFERENCES archon_settings (key) ON UPDATE CASCADE ON DELETE SET NULL,
    weight                  integer NOT NULL DEFAULT 100,
    failover_order          integer NOT NULL DEFAULT 0,
    max_requests_per_minute integer,
    is_default              boolean NOT NULL DEFAULT false,
    is_enabled              boolean NOT NULL DEFAULT true,
    options                 jsonb NOT NULL DEFAULT '{}'::jsonb,
    created_at              timestamptz NOT NULL DEFAULT now(),
    updated_at              timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_provider_configs_name_key UNIQUE (name),
    CONSTRAINT archon_provider_configs_purpose_check CHECK (purpose IN ('chat', 'embedding')),
    CONSTRAINT archon_provider_configs_weight_check CHECK (weight BETWEEN 1 AND 1000),
    CONSTRAINT archon_provider_configs_failover_check CHECK (failover_order >= 0),
    CONSTRAINT archon_provider_configs_rate_check CHECK (max_requests_per_minute > 0)
);

COMMENT ON TABLE archon_provider_configs IS 'Model providers, one row for each use of one';
COMMENT ON COLUMN archon_provider_configs.api_key_setting IS
    'Key of the encrypted setting that holds the credential; null where none is needed';
COMMENT ON COLUMN archon_provider_configs.failover_order IS
    'Providers of the lowest order that is up share the load; the others wait';

CREATE UNIQUE INDEX IF NOT EXISTS idx_archon_provider_configs_default
    ON archon_provider_configs (purpose) WHERE is_default;
CREATE INDEX IF NOT EXISTS idx_archon_provider_configs_selection
    ON archon_provider_configs (purpose, failover_order, weight DESC) WHERE is_enabled;

-- ---------------------------------------------------------------------------
-- 2. Health monitoring
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_provider_health (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider_id   uuid NOT NULL REFERENCES archon_provider_configs (id) ON DELETE CASCADE,
    status        varchar(20) NOT NULL,
    latency_ms    integer,
    error_message text,
    checked_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_provider_health_status_check CHECK (status IN ('healthy', 'degraded', 'down')),
    CONSTRAINT archon_provider_health_latency_check CHECK (latency_ms >= 0)
);

COMMENT ON TABLE archon_provider_health IS 'Results of health checks, newest last';

CREATE INDEX IF NOT EXISTS idx_archon_provider_health_latest
    ON archon_provider_health (provider_id, checked_at DESC) INCLUDE (status);
CREATE INDEX IF NOT EXISTS idx_archon_provider_health_checked_at
    ON archon_provider_health USING brin (checked_at);

-- ---------------------------------------------------------------------------
-- 3. Load balancing and failover
-- ---------------------------------------------------------------------------

-- One provider for a purpose: of those not down the lowest failover order, by weight.
-- The latest check counts; a provider never checked is taken to be up.
CREATE OR REPLACE FUNCTION archon_select_provider(p_purpose text)
RETURNS uuid
LANGUAGE sql
VOLATILE
AS $$
    SELECT c.id
      FROM archon_provider_configs c
      LEFT JOIN LATERAL (
               SELECT h.status
                 FROM archon_provider_health h
                WHERE h.provider_id = c.id
                ORDER BY h.checked_at DESC, h.id DESC
                LIMIT 1
           ) latest ON true
     WHERE c.purpose = p_purpose
       AND c.is_enabled
       AND latest.status IS DISTINCT FROM 'down'
     ORDER BY c.failover_order, -ln(1 - random()) / c.weight
     LIMIT 1
$$;

COMMENT ON FUNCTION archon_select_provider(text) IS 'Picks a provider that is up, spreading the load by weight';

DROP TRIGGER IF EXISTS update_archon_provider_configs_updated_at ON archon_provider_configs;
CREATE TRIGGER update_archon_provider_configs_updated_at
    BEFORE UPDATE ON archon_provider_configs
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 4. Row security
-- ---------------------------------------------------------------------------

ALTER TABLE archon_provider_configs ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_provider_health  ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS "Allow service role full access" ON archon_provider_configs;
CREATE POLICY "Allow service role full access" ON archon_provider_configs
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated users to read enabled providers" ON archon_provider_configs;
CREATE POLICY "Allow authenticated users to read enabled providers" ON archon_provider_configs
    FOR SELECT TO authenticated USING (is_enabled);

DROP POLICY IF EXISTS "Allow service role full access" ON archon_provider_health;
CREATE POLICY "Allow service role full access" ON archon_provider_health
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated read access" ON archon_provider_health;
CREATE POLICY "Allow authenticated read access" ON archon_provider_health
    FOR SELECT TO authenticated USING (true);

-- ---------------------------------------------------------------------------
-- 5. The providers to start with
-- ---------------------------------------------------------------------------

INSERT INTO archon_settings (key, value, category, description) VALUES
    ('CHAT_PROVIDER',      'openai-chat',      'providers', 'Name of the provider used for chat'),
    ('EMBEDDING_PROVIDER', 'openai-embedding', 'providers', 'Name of the provider used for embeddings')
ON CONFLICT (key) DO NOTHING;

INSERT INTO archon_provider_configs (name, purpose, provider, base_url, model, api_key_setting, failover_order, is_default)
VALUES
    ('openai-chat',      'chat',      'openai', NULL, 'gpt-4.1-nano',           'OPENAI_API_KEY', 0, true),
    ('google-chat',      'chat',      'google', NULL, 'gemini-2.0-flash',       'GOOGLE_API_KEY', 1, false),
    ('ollama-chat',      'chat',      'ollama', 'http://localhost:11434/v1', 'llama3.2', NULL, 2, false),
    ('openai-embedding', 'embedding', 'openai', NULL, 'text-embedding-3-small', 'OPENAI_API_KEY', 0, true)
ON CONFLICT (name) DO NOTHING;
