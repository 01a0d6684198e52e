-- 001: Initial schema.
-- Core RAG tables: documents (ingested sources), chunks (token-aware segments) and
-- chunk_vectors (one embedding record per chunk, model and collection).

CREATE EXTENSION IF NOT EXISTS vector;

DO $$ BEGIN
    CREATE TYPE document_source_type AS ENUM ('youtube', 'pdf', 'article', 'pine_script', 'note');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

DO $$ BEGIN
    CREATE TYPE document_status AS ENUM ('active', 'superseded', 'deleted');
EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS documents (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    source_url       TEXT NOT NULL,
    canonical_url    TEXT NOT NULL,
    source_type      document_source_type NOT NULL,
    content_hash     TEXT NOT NULL,
    title            TEXT,
    author           TEXT,
    published_at     TIMESTAMPTZ,
    language         VARCHAR(8) DEFAULT 'en',
    status           document_status NOT NULL DEFAULT 'active',
    version          INTEGER NOT NULL DEFAULT 1 CONSTRAINT documents_version_check CHECK (version > 0),
    superseded_by    UUID REFERENCES documents (id) ON DELETE SET NULL,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at       TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE IF NOT EXISTS chunks (
    id               UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    doc_id           UUID NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    chunk_index      INTEGER NOT NULL CONSTRAINT chunks_chunk_index_check CHECK (chunk_index >= 0),
    content          TEXT NOT NULL,
    token_count      INTEGER NOT NULL CONSTRAINT chunks_token_count_check CHECK (token_count > 0),
    symbols          TEXT[] NOT NULL DEFAULT '{}',
    entities         TEXT[] NOT NULL DEFAULT '{}',
    topics           TEXT[] NOT NULL DEFAULT '{}',
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT chunks_doc_id_chunk_index_key UNIQUE (doc_id, chunk_index)
);

CREATE TABLE IF NOT EXISTS chunk_vectors (
    id               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chunk_id         UUID NOT NULL REFERENCES chunks (id) ON DELETE CASCADE,
    embed_model      TEXT NOT NULL,
    collection       TEXT NOT NULL,
    embedding        vector(768) NOT NULL,
    created_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT chunk_vectors_chunk_model_collection_key UNIQUE (chunk_id, embed_model, collection)
);
