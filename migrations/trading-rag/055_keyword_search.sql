-- 055: Keyword search.
-- The lexical half of hybrid retrieval; the service merges its ranks with match_chunks.

CREATE OR REPLACE FUNCTION search_chunks(
    p_question     TEXT,
    p_workspace_id UUID,
    p_limit        INTEGER DEFAULT 10)
RETURNS TABLE (chunk_id UUID, doc_id UUID, content TEXT, rank REAL)
LANGUAGE sql
STABLE
AS $$
    SELECT c.id, c.doc_id, c.content, ts_rank_cd(c.content_tsv, q)
      FROM chunks c, websearch_to_tsquery('english', p_question) q
     WHERE c.workspace_id = p_workspace_id
       AND c.content_tsv @@ q
     ORDER BY 4 DESC, c.id
     LIMIT least(p_limit, 100)
$$;

CREATE INDEX IF NOT EXISTS idx_documents_title_tsv
    ON documents USING gin (to_tsvector('english'::regconfig, coalesce(title, '')));
