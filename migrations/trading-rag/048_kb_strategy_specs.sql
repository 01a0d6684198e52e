-- 048: Strategy specifications compiled from verified claims.
-- A spec is drafted by the extractor and approved by a person; one draft per entity at a time.

CREATE TABLE IF NOT EXISTS kb_strategy_specs (
    id                  UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id        UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    strategy_entity_id  UUID NOT NULL REFERENCES kb_entities (id) ON DELETE CASCADE,
    spec                JSONB NOT NULL,
    claim_ids           UUID[] NOT NULL DEFAULT '{}',
    status              TEXT NOT NULL DEFAULT 'draft',
    version             INTEGER NOT NULL DEFAULT 1,
    approved_by         TEXT,
    approved_at         TIMESTAMPTZ,
    created_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT kb_strategy_specs_entity_version_key UNIQUE (strategy_entity_id, version),
    CONSTRAINT kb_strategy_specs_status_check CHECK (status IN ('draft', 'approved', 'deprecated')),
    CONSTRAINT kb_strategy_specs_approval_check CHECK (status <> 'approved' OR approved_at IS NOT NULL)
);

CREATE UNIQUE INDEX IF NOT EXISTS idx_kb_strategy_specs_one_draft
    ON kb_strategy_specs (strategy_entity_id)
    WHERE status = 'draft';

CREATE INDEX IF NOT EXISTS idx_kb_strategy_specs_claims
    ON kb_strategy_specs USING gin (claim_ids);

ALTER TABLE strategies
    ADD COLUMN IF NOT EXISTS strategy_entity_id UUID REFERENCES kb_entities (id) ON DELETE SET NULL;

CREATE INDEX IF NOT EXISTS idx_strategies_entity
    ON strategies (strategy_entity_id)
    WHERE strategy_entity_id IS NOT NULL;
