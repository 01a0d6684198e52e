-- Takes back 20250101000013 down to 20250101000007 in reverse order, so that the schema is the one
-- 20250101000006 made. The generic tables come back empty: their rows went when they were dropped.

-- 20250101000013 git coordination

DROP TABLE IF EXISTS git_merge_history;
DROP TABLE IF EXISTS git_pending_merges;
DROP TABLE IF EXISTS git_agent_sessions;

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

-- 20250101000012 codebase snapshots

DROP TABLE IF EXISTS codebase_snapshots;

CREATE TABLE detection_events (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    codebase_id varchar(255) NOT NULL,
    event_type  varchar(50) NOT NULL,
    payload     jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc')
);

CREATE INDEX detection_events_codebase_id_index ON detection_events (codebase_id);

-- 20250101000011 technology detection

DROP TABLE IF EXISTS technology_templates;
DROP TABLE IF EXISTS technology_patterns;

CREATE TABLE technology_knowledge (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind        varchar(50) NOT NULL,
    name        varchar(255) NOT NULL,
    body        jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at  timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT technology_knowledge_kind_name_key UNIQUE (kind, name)
);

-- 20250101000010 quality tracking

DROP TABLE IF EXISTS quality_findings;
DROP TABLE IF EXISTS quality_runs;

-- 20250101000009 autonomy

DROP TABLE IF EXISTS rule_evolution_proposals;
DROP TABLE IF EXISTS rule_executions;

-- 20250101000008 vector indexes

DROP INDEX IF EXISTS semantic_cache_query_embedding_vector_idx;
DROP INDEX IF EXISTS rag_queries_query_embedding_vector_idx;
DROP INDEX IF EXISTS rag_documents_embedding_vector_idx;
DROP INDEX IF EXISTS code_locations_embedding_vector_idx;
DROP INDEX IF EXISTS code_embeddings_embedding_vector_idx;
DROP INDEX IF EXISTS rules_embedding_vector_idx;

-- 20250101000007 semantic code search

DROP TABLE IF EXISTS vector_similarity_cache;
DROP TABLE IF EXISTS vector_search;
DROP TABLE IF EXISTS graph_edges;
DROP TABLE IF EXISTS graph_nodes;
DROP TABLE IF EXISTS graph_types;
DROP TABLE IF EXISTS codebase_metadata;
DROP TABLE IF EXISTS codebase_registry;
