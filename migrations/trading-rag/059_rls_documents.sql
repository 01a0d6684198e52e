-- 059: Row security of the RAG tables.
-- Members read, editors add and remove documents; chunks and vectors are written by the service.

ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE chunk_vectors ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS documents_member_select ON documents;
CREATE POLICY documents_member_select ON documents
    FOR SELECT TO authenticated
    USING (is_workspace_member(workspace_id) AND status <> 'deleted');

DROP POLICY IF EXISTS documents_editor_insert ON documents;
CREATE POLICY documents_editor_insert ON documents
    FOR INSERT TO authenticated WITH CHECK (is_workspace_editor(workspace_id));

DROP POLICY IF EXISTS documents_editor_delete ON documents;
CREATE POLICY documents_editor_delete ON documents
    FOR DELETE TO authenticated
    USING (is_workspace_editor(workspace_id) AND status <> 'deleted');

DROP POLICY IF EXISTS documents_service_all ON documents;
CREATE POLICY documents_service_all ON documents
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS chunks_member_select ON chunks;
CREATE POLICY chunks_member_select ON chunks
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS chunks_service_all ON chunks;
CREATE POLICY chunks_service_all ON chunks
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS chunk_vectors_member_select ON chunk_vectors;
CREATE POLICY chunk_vectors_member_select ON chunk_vectors
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS chunk_vectors_service_all ON chunk_vectors;
CREATE POLICY chunk_vectors_service_all ON chunk_vectors
    FOR ALL TO service_role USING (true) WITH CHECK (true);
