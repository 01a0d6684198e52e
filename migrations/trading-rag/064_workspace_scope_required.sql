-- 064: Every RAG row belongs to a workspace.
-- Rows from before workspaces go to the oldest one, then the columns become mandatory.

UPDATE documents
   SET workspace_id = (SELECT w.id FROM workspaces w ORDER BY w.created_at LIMIT 1)
 WHERE workspace_id IS NULL;

UPDATE chunks c
   SET workspace_id = d.workspace_id
  FROM documents d
 WHERE d.id = c.doc_id AND c.workspace_id IS NULL;

UPDATE chunk_vectors v
   SET workspace_id = c.workspace_id
  FROM chunks c
 WHERE c.id = v.chunk_id AND v.workspace_id IS NULL;

ALTER TABLE documents ALTER COLUMN workspace_id SET NOT NULL;
ALTER TABLE chunks ALTER COLUMN workspace_id SET NOT NULL;
ALTER TABLE chunk_vectors ALTER COLUMN workspace_id SET NOT NULL;

-- A source is unique within its workspace, no longer across all of them.
DROP INDEX IF EXISTS idx_documents_content_hash_active;
CREATE UNIQUE INDEX IF NOT EXISTS idx_documents_workspace_content_hash
    ON documents (workspace_id, content_hash)
    WHERE status = 'active';
