-- 005: Workspaces, the multi-tenant control plane.
-- Each workspace carries its own ingestion and retrieval configuration.

CREATE OR REPLACE FUNCTION is_valid_slug(p_slug TEXT)
RETURNS BOOLEAN
LANGUAGE sql
IMMUTABLE
PARALLEL SAFE
AS $$
    SELECT p_slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(p_slug) BETWEEN 2 AND 64
$$;

CREATE TABLE IF NOT EXISTS workspaces (
    id                   UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    name                 TEXT NOT NULL,
    slug                 TEXT NOT NULL CONSTRAINT workspaces_slug_key UNIQUE,
    is_active            BOOLEAN NOT NULL DEFAULT TRUE,
    default_collection   TEXT NOT NULL DEFAULT 'kb_default',
    default_embed_model  TEXT NOT NULL DEFAULT 'nomic-embed-text',
    config               JSONB NOT NULL DEFAULT '{}'::jsonb,
    created_at           TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at           TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE workspaces DROP CONSTRAINT IF EXISTS workspaces_slug_check;
ALTER TABLE workspaces ADD CONSTRAINT workspaces_slug_check CHECK (is_valid_slug(slug));

ALTER TABLE workspaces DROP CONSTRAINT IF EXISTS workspaces_config_check;
ALTER TABLE workspaces ADD CONSTRAINT workspaces_config_check CHECK (jsonb_typeof(config) = 'object');

DROP TRIGGER IF EXISTS workspaces_set_updated_at ON workspaces;
CREATE TRIGGER workspaces_set_updated_at
    BEFORE UPDATE ON workspaces
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE workspaces IS 'Multi-tenant control plane, per-workspace config';
