-- 052: Room for 1536-dimensional embeddings.
-- A record holds the vector of its own model, in the column of that dimension.

ALTER TABLE chunk_vectors
    ADD COLUMN IF NOT EXISTS embedding_1536 vector(1536);

ALTER TABLE chunk_vectors ALTER COLUMN embedding DROP NOT NULL;

ALTER TABLE chunk_vectors DROP CONSTRAINT IF EXISTS chunk_vectors_one_embedding_check;
ALTER TABLE chunk_vectors ADD CONSTRAINT chunk_vectors_one_embedding_check
    CHECK (num_nonnulls(embedding, embedding_1536) = 1);

COMMENT ON COLUMN chunk_vectors.embedding IS 'Vector of a 768-dimensional model';
COMMENT ON COLUMN chunk_vectors.embedding_1536 IS 'Vector of a 1536-dimensional model';
