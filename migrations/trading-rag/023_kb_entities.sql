-- 023: Knowledge-base entity registry.
-- Concepts, indicators and strategies that the extractor finds in documents.

DO $$ BEGIN
    CREATE TYPE kb_entity_type AS ENUM
        ('concept', 'indicator', 'strategy', 'pattern', 'equation', 'risk_rule', 'person', 'other');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS kb_entities (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    type            kb_entity_type NOT NULL,
    name            TEXT NOT NULL,
    name_normalized TEXT NOT NULL GENERATED ALWAYS AS (lower(btrim(name))) STORED,
    aliases         TEXT[] NOT NULL DEFAULT '{}',
    description     TEXT,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT kb_entities_name_check CHECK (btrim(name) <> '')
);

CREATE UNIQUE INDEX IF NOT EXISTS idx_kb_entities_identity
    ON kb_entities (workspace_id, type, name_normalized);

CREATE INDEX IF NOT EXISTS idx_kb_entities_aliases
    ON kb_entities USING gin (aliases);

DROP TRIGGER IF EXISTS kb_entities_set_updated_at ON kb_entities;
CREATE TRIGGER kb_entities_set_updated_at
    BEFORE UPDATE ON kb_entities
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

COMMENT ON TABLE kb_entities IS 'Knowledge-base entity registry';
