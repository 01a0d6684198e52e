-- 003: Document lookups.
-- A source may be ingested again, but only one active row may exist per content hash.

CREATE UNIQUE INDEX IF NOT EXISTS idx_documents_content_hash_active
    ON documents (content_hash)
    WHERE status = 'active';

CREATE INDEX IF NOT EXISTS idx_documents_canonical_url
    ON documents USING hash (canonical_url);

CREATE INDEX IF NOT EXISTS idx_documents_source_type_published
    ON documents (source_type, published_at DESC NULLS LAST);

CREATE INDEX IF NOT EXISTS idx_documents_superseded_by
    ON documents (superseded_by)
    WHERE superseded_by IS NOT NULL;

COMMENT ON COLUMN documents.content_hash IS 'SHA-256 of the normalised text, in hex';
