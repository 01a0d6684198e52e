-- what the assertions of the tests are about
CREATE EXTENSION vector;
CREATE SCHEMA auth;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid';
CREATE TYPE workflow_status AS ENUM ('draft', 'active', 'deprecated', 'archived');
CREATE TABLE workspaces (id uuid PRIMARY KEY);
CREATE TABLE documents (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id uuid NOT NULL REFERENCES workspaces,
    owner_id uuid,
    body text,
    status workflow_status NOT NULL DEFAULT 'draft',
    embedding vector(1536) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT documents_body_check CHECK (length(body) > 0),
    CONSTRAINT documents_workspace_body_key UNIQUE (workspace_id, body)
);
CREATE TABLE chunks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id uuid NOT NULL,
    body text,
    words integer GENERATED ALWAYS AS (length(body)) STORED,
    CONSTRAINT chunks_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents (id) ON DELETE CASCADE
);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
CREATE POLICY members ON documents FOR SELECT USING (owner_id = auth.uid());
CREATE POLICY "Owners write" ON documents AS RESTRICTIVE FOR INSERT WITH CHECK (owner_id = auth.uid());
CREATE INDEX documents_embedding_idx ON documents USING hnsw (embedding vector_cosine_ops) WITH (m = 16);
CREATE INDEX documents_created_idx ON documents (created_at DESC, workspace_id) INCLUDE (body) WHERE status <> 'archived';
CREATE FUNCTION update_updated_at_column() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.updated_at := now(); RETURN NEW; END';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();
CREATE FUNCTION match_documents(query vector, n integer DEFAULT 10) RETURNS SETOF documents LANGUAGE sql STABLE
    SET search_path = public AS 'SELECT * FROM documents ORDER BY embedding <=> query LIMIT n';
CREATE VIEW recent WITH (security_invoker = true) AS SELECT id, body FROM documents;
CREATE MATERIALIZED VIEW totals AS SELECT workspace_id, count(*) AS n FROM documents GROUP BY workspace_id;
CREATE SEQUENCE numbers AS integer INCREMENT BY 5 START WITH 10 CYCLE MAXVALUE 100;
COMMENT ON TABLE documents IS 'What people wrote';
