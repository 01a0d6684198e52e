-- Archon Plus: the complete base schema. Run this first.
--
-- Creates the configuration table with encrypted credential storage, the
-- knowledge base, project management, the core functions, and for every table
-- its indexes, row security with policies, and automatic timestamps.
-- Safe to run again.

-- ---------------------------------------------------------------------------
-- 1. Extensions
-- ---------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS vector;

-- ---------------------------------------------------------------------------
-- 2. Timestamps
-- ---------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION update_updated_at_column()
RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at = now();
    RETURN NEW;
END;
$$;

COMMENT ON FUNCTION update_updated_at_column() IS
    'Sets updated_at to the time of the transaction before a row is updated';

-- ---------------------------------------------------------------------------
-- 3. Configuration
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_settings (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    key             varchar(255) NOT NULL,
    value           text,
    encrypted_value text,
    is_encrypted    boolean NOT NULL DEFAULT false,
    category        varchar(100) NOT NULL DEFAULT 'general',
    description     text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_settings_key_key UNIQUE (key),
    CONSTRAINT archon_settings_key_not_blank CHECK (btrim(key) <> ''),
    -- A credential is never kept in the clear, nor a plain value as if it were a secret.
    CONSTRAINT archon_settings_storage_check CHECK (
        (is_encrypted AND value IS NULL) OR (NOT is_encrypted AND encrypted_value IS NULL)
    )
);

COMMENT ON TABLE archon_settings IS
    'Application configuration; credentials are stored encrypted by the server, other values in the clear';
COMMENT ON COLUMN archon_settings.encrypted_value IS
    'Ciphertext of a credential; empty until a credential has been entered';

CREATE INDEX IF NOT EXISTS idx_archon_settings_category
    ON archon_settings (category, key);
CREATE INDEX IF NOT EXISTS idx_archon_settings_encrypted
    ON archon_settings (key) WHERE is_encrypted;

-- ---------------------------------------------------------------------------
-- 4. Knowledge base
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_sources (
    source_id           text PRIMARY KEY,
    source_url          text,
    source_display_name text,
    title               text,
    summary             text,
    total_word_count    integer NOT NULL DEFAULT 0,
    metadata            jsonb NOT NULL DEFAULT '{}'::jsonb,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_sources_word_count_check CHECK (total_word_count >= 0)
);

COMMENT ON TABLE archon_sources IS 'Crawled web sites and uploaded documents';

CREATE TABLE IF NOT EXISTS archon_crawled_pages (
    id             bigserial PRIMARY KEY,
    url            text NOT NULL,
    chunk_number   integer NOT NULL,
    content        text NOT NULL,
    metadata       jsonb NOT NULL DEFAULT '{}'::jsonb,
    source_id      text NOT NULL REFERENCES archon_sources (source_id) ON DELETE CASCADE,
    embedding      vector(1536),
    content_search tsvector GENERATED ALWAYS AS (to_tsvector('english', content)) STORED,
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_crawled_pages_url_chunk_number_key UNIQUE (url, chunk_number),
    CONSTRAINT archon_crawled_pages_chunk_number_check CHECK (chunk_number >= 0)
);

COMMENT ON TABLE archon_crawled_pages IS 'Chunks of crawled pages with their embeddings';
COMMENT ON COLUMN archon_crawled_pages.embedding IS
    'Embedding of content, 1536 dimensions; null until the chunk has been embedded';

CREATE TABLE IF NOT EXISTS archon_code_examples (
    id             bigserial PRIMARY KEY,
    url            text NOT NULL,
    chunk_number   integer NOT NULL,
    content        text NOT NULL,
    summary        text NOT NULL,
    language       varchar(50),
    metadata       jsonb NOT NULL DEFAULT '{}'::jsonb,
    source_id      text NOT NULL REFERENCES archon_sources (source_id) ON DELETE CASCADE,
    embedding      vector(1536),
    content_search tsvector GENERATED ALWAYS AS (to_tsvector('simple', content || ' ' || summary)) STORED,
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_code_examples_url_chunk_number_key UNIQUE (url, chunk_number),
    CONSTRAINT archon_code_examples_chunk_number_check CHECK (chunk_number >= 0)
);

COMMENT ON TABLE archon_code_examples IS 'Code blocks found in crawled pages, with a summary and its embedding';

CREATE INDEX IF NOT EXISTS idx_archon_sources_title
    ON archon_sources (lower(title));
CREATE INDEX IF NOT EXISTS idx_archon_sources_knowledge_type
    ON archon_sources ((metadata ->> 'knowledge_type'));
CREATE INDEX IF NOT EXISTS idx_archon_sources_metadata
    ON archon_sources USING gin (metadata);

CREATE INDEX IF NOT EXISTS idx_archon_crawled_pages_embedding
    ON archon_crawled_pages USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 64);
CREATE INDEX IF NOT EXISTS idx_archon_crawled_pages_metadata
    ON archon_crawled_pages USING gin (metadata jsonb_path_ops);
CREATE INDEX IF NOT EXISTS idx_archon_crawled_pages_content_search
    ON archon_crawled_pages USING gin (content_search);
CREATE INDEX IF NOT EXISTS idx_archon_crawled_pages_source_id
    ON archon_crawled_pages (source_id);
CREATE INDEX IF NOT EXISTS idx_archon_crawled_pages_pending
    ON archon_crawled_pages (created_at) WHERE embedding IS NULL;

CREATE INDEX IF NOT EXISTS idx_archon_code_examples_embedding
    ON archon_code_examples USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 64);
CREATE INDEX IF NOT EXISTS idx_archon_code_examples_metadata
    ON archon_code_examples USING gin (metadata jsonb_path_ops);
CREATE INDEX IF NOT EXISTS idx_archon_code_examples_content_search
    ON archon_code_examples USING gin (content_search);
CREATE INDEX IF NOT EXISTS idx_archon_code_examples_source_id
    ON archon_code_examples (source_id, language);

-- Search by meaning. Callers may narrow by metadata and by source.
CREATE OR REPLACE FUNCTION match_archon_crawled_pages(
    query_embedding vector(1536),
    match_count     integer DEFAULT 10,
    filter          jsonb DEFAULT '{}'::jsonb,
    source_filter   text DEFAULT NULL
)
RETURNS TABLE (id bigint, url text, chunk_number integer, content text, source_id text, similarity double precision)
LANGUAGE sql
STABLE
AS $$
    SELECT p.id, p.url, p.chunk_number, p.content, p.source_id,
           1 - (p.embedding <=> query_embedding) AS similarity
      FROM archon_crawled_pages p
     WHERE p.embedding IS NOT NULL
       AND p.metadata @> filter
       AND (source_filter IS NULL OR p.source_id = source_filter)
     ORDER BY p.embedding <=> query_embedding
     LIMIT match_count
$$;

CREATE OR REPLACE FUNCTION match_archon_code_examples(
    query_embedding vector(1536),
    match_count     integer DEFAULT 10,
    filter          jsonb DEFAULT '{}'::jsonb,
    source_filter   text DEFAULT NULL
)
RETURNS TABLE (id bigint, url text, chunk_number integer, content text, summary text, source_id text, similarity double precision)
LANGUAGE sql
STABLE
AS $$
    SELECT e.id, e.url, e.chunk_number, e.content, e.summary, e.source_id,
           1 - (e.embedding <=> query_embedding) AS similarity
      FROM archon_code_examples e
     WHERE e.embedding IS NOT NULL
       AND e.metadata @> filter
       AND (source_filter IS NULL OR e.source_id = source_filter)
     ORDER BY e.embedding <=> query_embedding
     LIMIT match_count
$$;

-- ---------------------------------------------------------------------------
-- 5. Project management
-- ---------------------------------------------------------------------------

CREATE TABLE IF NOT EXISTS archon_projects (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    title       text NOT NULL,
    description text NOT NULL DEFAULT '',
    docs        jsonb NOT NULL DEFAULT '[]'::jsonb,
    features    jsonb NOT NULL DEFAULT '[]'::jsonb,
    data        jsonb NOT NULL DEFAULT '[]'::jsonb,
    github_repo text,
    pinned      boolean NOT NULL DEFAULT false,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_projects_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT archon_projects_docs_is_array CHECK (jsonb_typeof(docs) = 'array'),
    CONSTRAINT archon_projects_features_is_array CHECK (jsonb_typeof(features) = 'array')
);

COMMENT ON TABLE archon_projects IS 'Projects with their documents, features and data models';

CREATE TABLE IF NOT EXISTS archon_tasks (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id     uuid NOT NULL REFERENCES archon_projects (id) ON DELETE CASCADE,
    parent_task_id uuid REFERENCES archon_tasks (id) ON DELETE CASCADE,
    title          text NOT NULL,
    description    text NOT NULL DEFAULT '',
    status         varchar(20) NOT NULL DEFAULT 'todo',
    assignee       text NOT NULL DEFAULT 'User',
    task_order     integer NOT NULL DEFAULT 0,
    feature        text,
    sources        jsonb NOT NULL DEFAULT '[]'::jsonb,
    code_examples  jsonb NOT NULL DEFAULT '[]'::jsonb,
    archived       boolean NOT NULL DEFAULT false,
    archived_at    timestamptz,
    archived_by    text,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_tasks_title_not_blank CHECK (btrim(title) <> ''),
    CONSTRAINT archon_tasks_status_check CHECK (status IN ('todo', 'doing', 'review', 'done')),
    CONSTRAINT archon_tasks_order_check CHECK (task_order >= 0),
    CONSTRAINT archon_tasks_not_own_parent CHECK (parent_task_id <> id),
    CONSTRAINT archon_tasks_archived_check CHECK (archived = (archived_at IS NOT NULL))
);

COMMENT ON TABLE archon_tasks IS 'Tasks and subtasks of a project; archived rather than deleted';

CREATE TABLE IF NOT EXISTS archon_document_versions (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id     uuid REFERENCES archon_projects (id) ON DELETE CASCADE,
    task_id        uuid REFERENCES archon_tasks (id) ON DELETE CASCADE,
    field_name     varchar(50) NOT NULL,
    version_number integer NOT NULL,
    content        jsonb NOT NULL,
    change_summary text,
    change_type    varchar(20) NOT NULL DEFAULT 'update',
    document_id    text,
    created_by     text NOT NULL DEFAULT 'system',
    created_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_document_versions_project_version_key UNIQUE (project_id, field_name, version_number),
    CONSTRAINT archon_document_versions_task_version_key UNIQUE (task_id, field_name, version_number),
    CONSTRAINT archon_document_versions_one_owner CHECK ((project_id IS NULL) <> (task_id IS NULL)),
    CONSTRAINT archon_document_versions_version_check CHECK (version_number > 0),
    CONSTRAINT archon_document_versions_change_type_check
        CHECK (change_type IN ('create', 'update', 'delete', 'restore'))
);

COMMENT ON TABLE archon_document_versions IS
    'Earlier contents of the JSON documents of a project or a task; rows are never changed';

CREATE TABLE IF NOT EXISTS archon_prompts (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    prompt_name text NOT NULL,
    prompt      text NOT NULL,
    description text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT archon_prompts_prompt_name_key UNIQUE (prompt_name),
    CONSTRAINT archon_prompts_prompt_not_blank CHECK (btrim(prompt) <> '')
);

COMMENT ON TABLE archon_prompts IS 'Prompts of the built-in agents, by name';

CREATE INDEX IF NOT EXISTS idx_archon_projects_updated_at
    ON archon_projects (updated_at DESC);
CREATE INDEX IF NOT EXISTS idx_archon_projects_pinned
    ON archon_projects (title) WHERE pinned;

CREATE INDEX IF NOT EXISTS idx_archon_tasks_board
    ON archon_tasks (project_id, status, task_order) WHERE NOT archived;
CREATE INDEX IF NOT EXISTS idx_archon_tasks_assignee
    ON archon_tasks (assignee, status);
CREATE INDEX IF NOT EXISTS idx_archon_tasks_parent
    ON archon_tasks (parent_task_id) WHERE parent_task_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_archon_tasks_archived_at
    ON archon_tasks (archived_at DESC) WHERE archived;
CREATE INDEX IF NOT EXISTS idx_archon_tasks_sources
    ON archon_tasks USING gin (sources);

CREATE INDEX IF NOT EXISTS idx_archon_document_versions_created_at
    ON archon_document_versions (created_at DESC);
CREATE INDEX IF NOT EXISTS idx_archon_document_versions_document
    ON archon_document_versions (document_id, version_number DESC) WHERE document_id IS NOT NULL;

-- Archives a task and everything below it. False when there was nothing left to archive.
CREATE OR REPLACE FUNCTION archive_task(
    task_id_param     uuid,
    archived_by_param text DEFAULT 'system'
)
RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
    archived_count integer;
BEGIN
    WITH RECURSIVE subtree AS (
        SELECT id FROM archon_tasks WHERE id = task_id_param
        UNION
        SELECT child.id
          FROM archon_tasks child
          JOIN subtree ON child.parent_task_id = subtree.id
    )
    UPDATE archon_tasks t
       SET archived = true,
           archived_at = now(),
           archived_by = archived_by_param
      FROM subtree
     WHERE t.id = subtree.id
       AND NOT t.archived;

    GET DIAGNOSTICS archived_count = ROW_COUNT;
    RETURN archived_count > 0;
END;
$$;

COMMENT ON FUNCTION archive_task(uuid, text) IS 'Archives a task together with its subtasks';

-- ---------------------------------------------------------------------------
-- 6. Automatic timestamps
-- ---------------------------------------------------------------------------

DROP TRIGGER IF EXISTS update_archon_settings_updated_at ON archon_settings;
CREATE TRIGGER update_archon_settings_updated_at
    BEFORE UPDATE ON archon_settings
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_sources_updated_at ON archon_sources;
CREATE TRIGGER update_archon_sources_updated_at
    BEFORE UPDATE ON archon_sources
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_projects_updated_at ON archon_projects;
CREATE TRIGGER update_archon_projects_updated_at
    BEFORE UPDATE ON archon_projects
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_tasks_updated_at ON archon_tasks;
CREATE TRIGGER update_archon_tasks_updated_at
    BEFORE UPDATE ON archon_tasks
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

DROP TRIGGER IF EXISTS update_archon_prompts_updated_at ON archon_prompts;
CREATE TRIGGER update_archon_prompts_updated_at
    BEFORE UPDATE ON archon_prompts
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

-- ---------------------------------------------------------------------------
-- 7. Row security
-- ---------------------------------------------------------------------------

ALTER TABLE archon_settings          ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_sources           ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_crawled_pages     ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_code_examples     ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_projects          ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_tasks             ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_document_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE archon_prompts           ENABLE ROW LEVEL SECURITY;

-- Configuration: the server reads and writes all of it, signed-in people read what is not a secret.
DROP POLICY IF EXISTS "Allow service role full access" ON archon_settings;
CREATE POLICY "Allow service role full access" ON archon_settings
    FOR ALL
    USING ((SELECT auth.role()) = 'service_role')
    WITH CHECK ((SELECT auth.role()) = 'service_role');

DROP POLICY IF EXISTS "Allow authenticated users to read plain settings" ON archon_settings;
CREATE POLICY "Allow authenticated users to read plain settings" ON archon_settings
    FOR SELECT TO authenticated
    USING (NOT is_encrypted);

-- Knowledge base: everyone reads, the server writes.
DROP POLICY IF EXISTS "Allow public read access" ON archon_sources;
CREATE POLICY "Allow public read access" ON archon_sources
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_sources;
CREATE POLICY "Allow service role full access" ON archon_sources
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow public read access" ON archon_crawled_pages;
CREATE POLICY "Allow public read access" ON archon_crawled_pages
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_crawled_pages;
CREATE POLICY "Allow service role full access" ON archon_crawled_pages
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS "Allow public read access" ON archon_code_examples;
CREATE POLICY "Allow public read access" ON archon_code_examples
    FOR SELECT TO public USING (true);
DROP POLICY IF EXISTS "Allow service role full access" ON archon_code_examples;
CREATE POLICY "Allow service role full access" ON archon_code_examples
    FOR ALL TO service_role USING (true) WITH CHECK (true);

-- Projects: signed-in people work on them.
DROP POLICY IF EXISTS "Allow service role full access" ON archon_projects;
CREATE POLICY "Allow service role full access" ON archon_projects
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated users to manage projects" ON archon_projects;
CREATE POLICY "Allow authenticated users to manage projects" ON archon_projects
    FOR ALL TO authenticated
    USING (auth.uid() IS NOT NULL)
    WITH CHECK (auth.uid() IS NOT NULL);

DROP POLICY IF EXISTS "Allow service role full access" ON archon_tasks;
CREATE POLICY "Allow service role full access" ON archon_tasks
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated users to read tasks" ON archon_tasks;
CREATE POLICY "Allow authenticated users to read tasks" ON archon_tasks
    FOR SELECT TO authenticated USING (auth.uid() IS NOT NULL);
DROP POLICY IF EXISTS "Allow authenticated users to add tasks" ON archon_tasks;
CREATE POLICY "Allow authenticated users to add tasks" ON archon_tasks
    FOR INSERT TO authenticated WITH CHECK (auth.uid() IS NOT NULL AND NOT archived);
DROP POLICY IF EXISTS "Allow authenticated users to update tasks" ON archon_tasks;
CREATE POLICY "Allow authenticated users to update tasks" ON archon_tasks
    FOR UPDATE TO authenticated
    USING (auth.uid() IS NOT NULL)
    WITH CHECK (auth.uid() IS NOT NULL);

-- Versions are written by the server only.
DROP POLICY IF EXISTS "Allow service role full access" ON archon_document_versions;
CREATE POLICY "Allow service role full access" ON archon_document_versions
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated users to read versions" ON archon_document_versions;
CREATE POLICY "Allow authenticated users to read versions" ON archon_document_versions
    FOR SELECT TO authenticated USING (auth.uid() IS NOT NULL);

DROP POLICY IF EXISTS "Allow service role full access" ON archon_prompts;
CREATE POLICY "Allow service role full access" ON archon_prompts
    FOR ALL TO service_role USING (true) WITH CHECK (true);
DROP POLICY IF EXISTS "Allow authenticated users to read prompts" ON archon_prompts;
CREATE POLICY "Allow authenticated users to read prompts" ON archon_prompts
    FOR SELECT TO authenticated USING (true);

-- ---------------------------------------------------------------------------
-- 8. Settings and prompts to start with; what was changed since is kept
-- ---------------------------------------------------------------------------

INSERT INTO archon_settings (key, value, is_encrypted, category, description) VALUES
    ('SERVER_LOG_LEVEL',         'info',                   false, 'server',        'Least severe messages that the server writes'),
    ('MCP_TRANSPORT',            'http',                   false, 'server',        'How tools reach the server'),
    ('PROJECTS_ENABLED',         'true',                   false, 'features',      'Whether project management is offered'),
    ('MODEL_CHOICE',             'gpt-4.1-nano',           false, 'rag_strategy',  'Model that writes summaries'),
    ('EMBEDDING_MODEL',          'text-embedding-3-small', false, 'rag_strategy',  'Model of the 1536-dimension embeddings'),
    ('USE_HYBRID_SEARCH',        'true',                   false, 'rag_strategy',  'Join vector search with full text search'),
    ('USE_RERANKING',            'false',                  false, 'rag_strategy',  'Rank results a second time'),
    ('CODE_BLOCK_MIN_LENGTH',    '250',                    false, 'code_extraction', 'Shorter code blocks are passed over'),
    ('OPENAI_API_KEY',           NULL,                     true,  'api_keys',      'Credential for OpenAI'),
    ('GOOGLE_API_KEY',           NULL,                     true,  'api_keys',      'Credential for Google'),
    ('GITHUB_TOKEN',             NULL,                     true,  'api_keys',      'Credential for private repositories')
ON CONFLICT (key) DO NOTHING;

INSERT INTO archon_prompts (prompt_name, prompt, description) VALUES
    ('document_builder',
     'Write the document the user describes. Ask when the audience or the scope is unclear. Answer as structured sections.',
     'Writes and revises project documents'),
    ('feature_builder',
     'Break the described product into features. For each, give a name, the reason it is wanted, and how one sees that it works.',
     'Plans the features of a project'),
    ('data_builder',
     'Design the data model for the described features: entities, attributes, relations and constraints.',
     'Designs data models')
ON CONFLICT (prompt_name) DO NOTHING;
