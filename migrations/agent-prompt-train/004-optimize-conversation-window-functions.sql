-- Indexes for the window functions of the conversation pages, and removal of the
-- earlier indexes that these make redundant.
-- May be run again.

-- ROW_NUMBER() OVER (PARTITION BY conversation_id ORDER BY timestamp DESC, request_id DESC)
CREATE INDEX IF NOT EXISTS idx_api_requests_conversation_window
    ON api_requests (conversation_id, timestamp DESC, request_id DESC);

-- Sub-tasks apart from, or after, the main line of a conversation.
CREATE INDEX IF NOT EXISTS idx_api_requests_subtask_ordering
    ON api_requests (conversation_id, is_subtask, timestamp);

-- Joins go by request_id. The primary key of api_requests and the unique
-- constraint of streaming_chunks serve them; a database where one was removed
-- gets an index in its place.
DO $ensure$
DECLARE
    joined text;
BEGIN
    FOREACH joined IN ARRAY ARRAY['api_requests', 'streaming_chunks'] LOOP
        IF NOT EXISTS (
            SELECT FROM pg_index i
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
             WHERE i.indrelid = joined::regclass
               AND a.attname = 'request_id'
               AND i.indisvalid
               AND i.indpred IS NULL
        ) THEN
            EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (request_id)',
                           'idx_' || joined || '_request_id', joined);
        END IF;
    END LOOP;
END
$ensure$;

-- (conversation_id) and (conversation_id, timestamp) are served by
-- idx_api_requests_conversation_window, forwards or backwards;
-- (conversation_id, branch_id) is the beginning of the covering index of 002.
DROP INDEX IF EXISTS idx_api_requests_conversation_id;
DROP INDEX IF EXISTS idx_api_requests_conversation_timestamp;
DROP INDEX IF EXISTS idx_api_requests_conversation_branch;

ANALYZE api_requests;
ANALYZE streaming_chunks;
