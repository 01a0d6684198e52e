-- 051: Registry of embedding models.
-- The model of a vector is a name of this table, so that its dimension is known.

CREATE TABLE IF NOT EXISTS embedding_models (
    name            TEXT PRIMARY KEY,
    provider        TEXT NOT NULL,
    dimensions      SMALLINT NOT NULL,
    is_enabled      BOOLEAN NOT NULL DEFAULT TRUE,
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT embedding_models_dimensions_check CHECK (dimensions > 0)
);

INSERT INTO embedding_models (name, provider, dimensions) VALUES
    ('nomic-embed-text',       'ollama', 768),
    ('text-embedding-3-small', 'openai', 1536)
ON CONFLICT (name) DO NOTHING;

ALTER TABLE chunk_vectors DROP CONSTRAINT IF EXISTS chunk_vectors_embed_model_fkey;
ALTER TABLE chunk_vectors ADD CONSTRAINT chunk_vectors_embed_model_fkey
    FOREIGN KEY (embed_model) REFERENCES embedding_models (name)
    ON UPDATE CASCADE ON DELETE RESTRICT;

COMMENT ON TABLE embedding_models IS 'Models that chunk_vectors may refer to';
