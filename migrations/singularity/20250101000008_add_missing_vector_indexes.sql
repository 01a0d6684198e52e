-- IVFFlat indexes with cosine distance for the vector columns that had none.
-- These columns hold Google text-embedding-004, 768 dimensions.

CREATE INDEX rules_embedding_vector_idx ON rules
    USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);

CREATE INDEX code_embeddings_embedding_vector_idx ON code_embeddings
    USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);

CREATE INDEX code_locations_embedding_vector_idx ON code_locations
    USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);

CREATE INDEX rag_documents_embedding_vector_idx ON rag_documents
    USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);

CREATE INDEX rag_queries_query_embedding_vector_idx ON rag_queries
    USING ivfflat (query_embedding vector_cosine_ops) WITH (lists = 100);

CREATE INDEX semantic_cache_query_embedding_vector_idx ON semantic_cache
    USING ivfflat (query_embedding vector_cosine_ops) WITH (lists = 100);
