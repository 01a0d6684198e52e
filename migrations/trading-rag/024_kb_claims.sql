-- 024: Claims about knowledge-base entities.
-- A claim is one checkable sentence; it is shown only after it has been verified.

DO $$ BEGIN
    CREATE TYPE kb_claim_status AS ENUM ('pending', 'verified', 'weak', 'rejected');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS kb_claims (
    id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    entity_id       UUID NOT NULL REFERENCES kb_entities (id) ON DELETE CASCADE,
    claim_type      TEXT NOT NULL,
    text            TEXT NOT NULL,
    status          kb_claim_status NOT NULL DEFAULT 'pending',
    confidence      REAL NOT NULL DEFAULT 0.5,
    fingerprint     TEXT NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT kb_claims_workspace_id_fingerprint_key UNIQUE (workspace_id, fingerprint),
    CONSTRAINT kb_claims_confidence_check CHECK (confidence >= 0 AND confidence <= 1),
    CONSTRAINT kb_claims_claim_type_check
        CHECK (claim_type IN ('definition', 'rule', 'parameter', 'formula', 'warning', 'performance'))
);

CREATE INDEX IF NOT EXISTS idx_kb_claims_entity_verified
    ON kb_claims (entity_id, confidence DESC)
    WHERE status = 'verified';

DROP TRIGGER IF EXISTS kb_claims_set_updated_at ON kb_claims;
CREATE TRIGGER kb_claims_set_updated_at
    BEFORE UPDATE ON kb_claims
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
