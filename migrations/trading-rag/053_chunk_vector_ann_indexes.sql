-- 053: Approximate nearest neighbour indexes.
-- Cosine distance for the local model. The vectors of the larger one are normalised, so the
-- inner product gives the same order and is cheaper.

CREATE INDEX IF NOT EXISTS idx_chunk_vectors_embedding_hnsw
    ON chunk_vectors USING hnsw (embedding vector_cosine_ops)
    WITH (m = 16, ef_construction = 64);

CREATE INDEX IF NOT EXISTS idx_chunk_vectors_embedding_1536_hnsw
    ON chunk_vectors USING hnsw (embedding_1536 vector_ip_ops)
    WHERE embedding_1536 IS NOT NULL;
