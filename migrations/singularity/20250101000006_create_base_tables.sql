-- What the migration summary presupposes and does not create itself: pgvector, the tables that
-- 20250101000008 indexes and 20250101000009 refers to, and the generic tables that 11, 12 and 13 drop.
-- The summary names 20250101000006 as the version before its first migration.

CREATE EXTENSION IF NOT EXISTS vector;

CREATE FUNCTION set_updated_at() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := (now() AT TIME ZONE 'utc');
    RETURN NEW;
END;
$$;

COMMENT ON FUNCTION set_updated_at() IS 'Keeps updated_at true for writers that do not go through Ecto';

-- Rules of the autonomy system ---------------------------------------------------------------------

CREATE TABLE rules (
    id                   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    parent_id            uuid,
    name                 varchar(255) NOT NULL,
    category             varchar(100) NOT NULL,
    description          text,
    pattern              jsonb NOT NULL DEFAULT '{}'::jsonb,
    action               jsonb NOT NULL DEFAULT '{}'::jsonb,
    confidence_threshold double precision NOT NULL DEFAULT 0.7,
    status               varchar(32) NOT NULL DEFAULT 'active',
    version              integer NOT NULL DEFAULT 1,
    embedding            vector(768),
    inserted_at          timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at           timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT rules_name_version_key UNIQUE (name, version),
    CONSTRAINT rules_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES rules (id) ON DELETE SET NULL,
    CONSTRAINT rules_confidence_threshold_range CHECK (confidence_threshold BETWEEN 0 AND 1),
    CONSTRAINT rules_status_check CHECK (status IN ('draft', 'active', 'retired'))
);

COMMENT ON TABLE rules IS 'Rules that agents act on without asking, above a confidence threshold';
COMMENT ON COLUMN rules.parent_id IS 'The rule this one evolved from';
COMMENT ON COLUMN rules.embedding IS 'Google text-embedding-004';

CREATE INDEX rules_parent_id_index ON rules (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX rules_active_category_index ON rules (category) WHERE status = 'active';
CREATE INDEX rules_pattern_index ON rules USING gin (pattern);

CREATE TRIGGER rules_set_updated_at BEFORE UPDATE ON rules
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

-- Code search --------------------------------------------------------------------------------------

CREATE TABLE code_locations (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    codebase_name varchar(255) NOT NULL,
    file_path     text NOT NULL,
    symbol        varchar(255) NOT NULL,
    symbol_type   varchar(50) NOT NULL,
    language      varchar(50),
    start_line    integer NOT NULL,
    end_line      integer NOT NULL,
    metadata      jsonb NOT NULL DEFAULT '{}'::jsonb,
    embedding     vector(768),
    inserted_at   timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at    timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT code_locations_lines_check CHECK (start_line > 0 AND end_line >= start_line)
);

COMMENT ON TABLE code_locations IS 'Where a symbol is defined';

CREATE INDEX code_locations_codebase_name_file_path_index ON code_locations (codebase_name, file_path);
CREATE INDEX code_locations_lower_symbol_index ON code_locations (lower(symbol));

CREATE TRIGGER code_locations_set_updated_at BEFORE UPDATE ON code_locations
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE code_embeddings (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    code_location_id uuid,
    file_path        text NOT NULL,
    chunk_index      integer NOT NULL,
    content          text NOT NULL,
    content_hash     varchar(64) NOT NULL,
    metadata         jsonb NOT NULL DEFAULT '{}'::jsonb,
    embedding        vector(768),
    inserted_at      timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT code_embeddings_file_path_chunk_index_key UNIQUE (file_path, chunk_index),
    CONSTRAINT code_embeddings_code_location_id_fkey
        FOREIGN KEY (code_location_id) REFERENCES code_locations (id) ON DELETE CASCADE,
    CONSTRAINT code_embeddings_chunk_index_check CHECK (chunk_index >= 0)
);

COMMENT ON TABLE code_embeddings IS 'Chunks of source files with their embeddings';

CREATE INDEX code_embeddings_code_location_id_index ON code_embeddings (code_location_id);
CREATE INDEX code_embeddings_content_hash_index ON code_embeddings USING hash (content_hash);

CREATE TRIGGER code_embeddings_set_updated_at BEFORE UPDATE ON code_embeddings
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

-- Retrieval ----------------------------------------------------------------------------------------

CREATE TABLE rag_documents (
    id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    source_type      varchar(50) NOT NULL,
    source_id        varchar(255),
    content          text NOT NULL,
    metadata         jsonb NOT NULL DEFAULT '{}'::jsonb,
    embedding        vector(768),
    token_count      integer,
    access_count     integer NOT NULL DEFAULT 0,
    last_accessed_at timestamp(0),
    inserted_at      timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at       timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT rag_documents_access_count_check CHECK (access_count >= 0)
);

COMMENT ON TABLE rag_documents IS 'Documents that retrieval may hand to a model';

CREATE UNIQUE INDEX rag_documents_source_index ON rag_documents (source_type, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX rag_documents_last_accessed_at_index ON rag_documents (last_accessed_at DESC NULLS LAST);
CREATE INDEX rag_documents_metadata_index ON rag_documents USING gin (metadata jsonb_path_ops);

CREATE TRIGGER rag_documents_set_updated_at BEFORE UPDATE ON rag_documents
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE rag_queries (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    query           text NOT NULL,
    query_embedding vector(768),
    document_ids    uuid[] NOT NULL DEFAULT '{}',
    response        text,
    latency_ms      integer,
    feedback        smallint,
    inserted_at     timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT rag_queries_feedback_check CHECK (feedback BETWEEN -1 AND 1)
);

COMMENT ON TABLE rag_queries IS 'Questions that were asked, and the documents they were answered from';

CREATE INDEX rag_queries_inserted_at_index ON rag_queries (inserted_at DESC);
CREATE INDEX rag_queries_document_ids_index ON rag_queries USING gin (document_ids);

CREATE TABLE semantic_cache (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    cache_key       varchar(64) NOT NULL,
    query           text NOT NULL,
    query_embedding vector(768) NOT NULL,
    response        text NOT NULL,
    model           varchar(100),
    hit_count       integer NOT NULL DEFAULT 0,
    expires_at      timestamp(0),
    inserted_at     timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT semantic_cache_cache_key_key UNIQUE (cache_key),
    CONSTRAINT semantic_cache_hit_count_check CHECK (hit_count >= 0)
);

COMMENT ON TABLE semantic_cache IS 'Answers that may be given again to a question close enough';

CREATE INDEX semantic_cache_expires_at_index ON semantic_cache (expires_at) WHERE expires_at IS NOT NULL;

-- The generic tables that later migrations replace -------------------------------------------------

CREATE TABLE technology_knowledge (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind        varchar(50) NOT NULL,
    name        varchar(255) NOT NULL,
    body        jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at  timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT technology_knowledge_kind_name_key UNIQUE (kind, name)
);

CREATE TABLE detection_events (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    codebase_id varchar(255) NOT NULL,
    event_type  varchar(50) NOT NULL,
    payload     jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc')
);

CREATE INDEX detection_events_codebase_id_index ON detection_events (codebase_id);

CREATE TABLE git_sessions (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    agent_id    varchar(255) NOT NULL,
    branch      varchar(255),
    status      varchar(32) NOT NULL DEFAULT 'active',
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at  timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc')
);

CREATE TABLE git_commits (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    session_id  uuid NOT NULL,
    sha         varchar(64) NOT NULL,
    message     text,
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT git_commits_sha_key UNIQUE (sha),
    CONSTRAINT git_commits_session_id_fkey
        FOREIGN KEY (session_id) REFERENCES git_sessions (id) ON DELETE CASCADE
);

CREATE INDEX git_commits_session_id_index ON git_commits (session_id);
