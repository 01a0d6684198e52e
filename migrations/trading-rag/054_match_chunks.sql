-- 054: Semantic search.
-- Returns the chunks nearest to a query vector within one workspace and collection.

CREATE OR REPLACE FUNCTION match_chunks(
    p_query        vector,
    p_workspace_id UUID,
    p_collection   TEXT,
    p_limit        INTEGER DEFAULT 10)
RETURNS TABLE (chunk_id UUID, doc_id UUID, content TEXT, similarity DOUBLE PRECISION)
LANGUAGE sql
STABLE
AS $$
    SELECT c.id, c.doc_id, c.content, 1 - (v.embedding <=> p_query)
      FROM chunk_vectors v
      JOIN chunks c ON c.id = v.chunk_id
     WHERE v.workspace_id = p_workspace_id
       AND v.collection = p_collection
       AND v.embedding IS NOT NULL
     ORDER BY v.embedding <=> p_query
     LIMIT least(p_limit, 100)
$$;

COMMENT ON FUNCTION match_chunks(vector, UUID, TEXT, INTEGER)
    IS 'Chunks nearest to a 768-dimensional query vector, at most 100';
