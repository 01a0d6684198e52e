-- 073: Chunk counts on documents.
-- Kept by statement triggers, since chunks are written in bulk.

ALTER TABLE documents
    ADD COLUMN IF NOT EXISTS chunk_count INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS last_indexed_at TIMESTAMPTZ;

CREATE OR REPLACE FUNCTION count_document_chunks()
RETURNS TRIGGER
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE documents d
       SET chunk_count = (SELECT count(*) FROM chunks c WHERE c.doc_id = d.id),
           last_indexed_at = now()
     WHERE d.id IN (SELECT doc_id FROM changed_chunks);
    RETURN NULL;
END;
$$;

DROP TRIGGER IF EXISTS chunks_count_inserted ON chunks;
CREATE TRIGGER chunks_count_inserted
    AFTER INSERT ON chunks
    REFERENCING NEW TABLE AS changed_chunks
    FOR EACH STATEMENT EXECUTE FUNCTION count_document_chunks();

DROP TRIGGER IF EXISTS chunks_count_deleted ON chunks;
CREATE TRIGGER chunks_count_deleted
    AFTER DELETE ON chunks
    REFERENCING OLD TABLE AS changed_chunks
    FOR EACH STATEMENT EXECUTE FUNCTION count_document_chunks();
