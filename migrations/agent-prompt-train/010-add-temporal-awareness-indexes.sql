-- Indexes for asking what a conversation looked like at a given time, as the
-- rebuild of history does.
-- May be run again.

-- Ascending: a rebuild reads from the beginning up to a point in time.
CREATE INDEX IF NOT EXISTS idx_api_requests_conversation_temporal
    ON api_requests (conversation_id, timestamp);

-- How many sub-task branches a conversation had by then, and the next number.
CREATE INDEX IF NOT EXISTS idx_api_requests_subtask_sequence
    ON api_requests (conversation_id, branch_id, timestamp)
    WHERE is_subtask AND branch_id ~ '^subtask_[0-9]+$';

ANALYZE api_requests;
