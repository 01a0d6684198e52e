-- 076: Strategy versions.
-- Immutable snapshots of a strategy's configuration, each with a state of its own.

DO $$ BEGIN
    CREATE TYPE strategy_version_state AS ENUM ('draft', 'active', 'paused', 'retired');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS strategy_versions (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    strategy_id      UUID NOT NULL REFERENCES strategies (id) ON DELETE RESTRICT,
    version_number   INTEGER NOT NULL,
    version_tag      VARCHAR(64),
    config_snapshot  JSONB NOT NULL,
    config_hash      TEXT NOT NULL,
    spec_id          UUID REFERENCES kb_strategy_specs (id) ON DELETE SET NULL,
    state            strategy_version_state NOT NULL DEFAULT 'draft',
    created_by       TEXT,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    activated_at     TIMESTAMPTZ,
    paused_at        TIMESTAMPTZ,
    retired_at       TIMESTAMPTZ,
    CONSTRAINT strategy_versions_strategy_id_version_number_key UNIQUE (strategy_id, version_number),
    CONSTRAINT strategy_versions_strategy_id_config_hash_key UNIQUE (strategy_id, config_hash),
    CONSTRAINT strategy_versions_strategy_id_id_key UNIQUE (strategy_id, id),
    CONSTRAINT strategy_versions_version_number_check CHECK (version_number > 0),
    CONSTRAINT strategy_versions_config_hash_check CHECK (config_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT strategy_versions_activated_check CHECK (state <> 'active' OR activated_at IS NOT NULL)
);

CREATE UNIQUE INDEX IF NOT EXISTS idx_strategy_versions_one_active
    ON strategy_versions (strategy_id)
    WHERE state = 'active';

CREATE INDEX IF NOT EXISTS idx_strategy_versions_config
    ON strategy_versions USING gin (config_snapshot jsonb_path_ops);

COMMENT ON TABLE strategy_versions IS 'Immutable config snapshots with state machine';
