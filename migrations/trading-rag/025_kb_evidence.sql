-- 025: Evidence for claims.
-- Ties a claim to the chunk it was taken from, with the quoted words.

CREATE TABLE IF NOT EXISTS kb_evidence (
    id              BIGSERIAL PRIMARY KEY,
    claim_id        UUID NOT NULL REFERENCES kb_claims (id) ON DELETE CASCADE,
    doc_id          UUID NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    chunk_id        UUID REFERENCES chunks (id) ON DELETE SET NULL,
    quote           VARCHAR(500) NOT NULL,
    relevance       REAL NOT NULL DEFAULT 1.0,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT kb_evidence_claim_id_chunk_id_key UNIQUE NULLS NOT DISTINCT (claim_id, chunk_id)
);

ALTER TABLE kb_evidence DROP CONSTRAINT IF EXISTS kb_evidence_relevance_check;
ALTER TABLE kb_evidence ADD CONSTRAINT kb_evidence_relevance_check
    CHECK (relevance >= 0 AND relevance <= 1);

CREATE INDEX IF NOT EXISTS idx_kb_evidence_doc ON kb_evidence (doc_id);

CREATE INDEX IF NOT EXISTS idx_kb_evidence_chunk
    ON kb_evidence (chunk_id)
    WHERE chunk_id IS NOT NULL;
