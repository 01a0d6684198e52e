-- 027: Entity embeddings for duplicate detection.
-- A small model is enough to tell whether two names mean one entity.

ALTER TABLE kb_entities
    ADD COLUMN IF NOT EXISTS embedding vector(384);

CREATE INDEX IF NOT EXISTS idx_kb_entities_embedding
    ON kb_entities USING ivfflat (embedding vector_cosine_ops)
    WITH (lists = 50);

COMMENT ON COLUMN kb_entities.embedding IS 'all-MiniLM-L6-v2, 384 dimensions';
