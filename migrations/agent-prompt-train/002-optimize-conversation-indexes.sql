-- Indexes for reading a conversation in order and for listing its branches
-- without visiting the table.
-- May be run again. 004 replaces the first one.

CREATE INDEX IF NOT EXISTS idx_api_requests_conversation_timestamp
    ON api_requests (conversation_id, timestamp);

-- Covering: what the conversation list shows of each request.
CREATE INDEX IF NOT EXISTS idx_api_requests_conversation_covering
    ON api_requests (conversation_id, branch_id, timestamp DESC)
    INCLUDE (request_id, message_count, current_message_hash, parent_message_hash, total_tokens);

ANALYZE api_requests;
