-- 006: Scope the RAG tables to a workspace.
-- The columns are nullable for now: rows ingested before this file have no workspace yet.

ALTER TABLE documents
    ADD COLUMN IF NOT EXISTS workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE;

ALTER TABLE chunks
    ADD COLUMN IF NOT EXISTS workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE;

ALTER TABLE chunk_vectors
    ADD COLUMN IF NOT EXISTS workspace_id UUID REFERENCES workspaces (id) ON DELETE CASCADE;

CREATE INDEX IF NOT EXISTS idx_documents_workspace_status
    ON documents (workspace_id, status);

CREATE INDEX IF NOT EXISTS idx_chunks_workspace_doc
    ON chunks (workspace_id, doc_id);

CREATE INDEX IF NOT EXISTS idx_chunk_vectors_workspace_collection
    ON chunk_vectors (workspace_id, collection, embed_model);
