-- 004: Chunk metadata filters and full text search.
-- The metadata arrays are filtered with && and @>, hence GIN. content_tsv is kept by the server.

ALTER TABLE chunks
    ADD COLUMN IF NOT EXISTS section TEXT,
    ADD COLUMN IF NOT EXISTS content_tsv TSVECTOR
        GENERATED ALWAYS AS (to_tsvector('english', content)) STORED;

CREATE INDEX IF NOT EXISTS idx_chunks_symbols ON chunks USING gin (symbols);
CREATE INDEX IF NOT EXISTS idx_chunks_entities ON chunks USING gin (entities);
CREATE INDEX IF NOT EXISTS idx_chunks_topics ON chunks USING gin (topics);
CREATE INDEX IF NOT EXISTS idx_chunks_content_tsv ON chunks USING gin (content_tsv);

COMMENT ON COLUMN chunks.symbols IS 'Ticker symbols mentioned in the segment, upper case';
COMMENT ON COLUMN chunks.entities IS 'Names of knowledge-base entities found in the segment';
COMMENT ON COLUMN chunks.topics IS 'Topic labels given by the tagger';
