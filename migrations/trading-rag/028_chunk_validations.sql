-- 028: Quality review of chunks.
-- Reviewers mark segments that should not be retrieved; needs_review feeds their queue.

CREATE TABLE IF NOT EXISTS chunk_validations (
    id              BIGSERIAL PRIMARY KEY,
    chunk_id        UUID NOT NULL CONSTRAINT chunk_validations_chunk_id_key UNIQUE
                    REFERENCES chunks (id) ON DELETE CASCADE,
    status          TEXT NOT NULL DEFAULT 'needs_review',
    notes           TEXT,
    reviewed_by     TEXT,
    validated_at    TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);

ALTER TABLE chunk_validations DROP CONSTRAINT IF EXISTS chunk_validations_status_check;
ALTER TABLE chunk_validations ADD CONSTRAINT chunk_validations_status_check
    CHECK (status IN ('needs_review', 'verified', 'garbage'));

CREATE INDEX IF NOT EXISTS idx_chunk_validations_queue
    ON chunk_validations (created_at)
    WHERE status = 'needs_review';

ALTER TABLE chunks
    ADD COLUMN IF NOT EXISTS quality_score REAL;

COMMENT ON COLUMN chunks.quality_score IS '0 to 1, null until scored';
