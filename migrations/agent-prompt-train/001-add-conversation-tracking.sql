-- Conversation tracking: which message a request ends with, which message that
-- one continues, and the conversation and branch they belong to.
-- May be run again. 004 later drops two of these indexes as redundant.

ALTER TABLE api_requests
    ADD COLUMN IF NOT EXISTS current_message_hash varchar(64),
    ADD COLUMN IF NOT EXISTS parent_message_hash  varchar(64),
    ADD COLUMN IF NOT EXISTS conversation_id      uuid,
    ADD COLUMN IF NOT EXISTS branch_id            varchar(255) NOT NULL DEFAULT 'main',
    ADD COLUMN IF NOT EXISTS message_count        integer NOT NULL DEFAULT 0;

ALTER TABLE api_requests
    DROP CONSTRAINT IF EXISTS chk_api_requests_message_hashes,
    DROP CONSTRAINT IF EXISTS chk_api_requests_message_count;
ALTER TABLE api_requests
    ADD CONSTRAINT chk_api_requests_message_hashes
        CHECK (current_message_hash ~ '^[0-9a-f]{64}$' AND parent_message_hash ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT chk_api_requests_message_count
        CHECK (message_count >= 0);

CREATE INDEX IF NOT EXISTS idx_api_requests_conversation_id
    ON api_requests (conversation_id);
CREATE INDEX IF NOT EXISTS idx_api_requests_conversation_branch
    ON api_requests (conversation_id, branch_id);
CREATE INDEX IF NOT EXISTS idx_api_requests_current_message_hash
    ON api_requests (current_message_hash)
    WHERE current_message_hash IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_api_requests_parent_message_hash
    ON api_requests (parent_message_hash)
    WHERE parent_message_hash IS NOT NULL;

COMMENT ON COLUMN api_requests.current_message_hash IS 'SHA-256 hash of the current message';
COMMENT ON COLUMN api_requests.parent_message_hash IS 'SHA-256 hash of the parent message; null for the first of a conversation';
COMMENT ON COLUMN api_requests.conversation_id IS 'Groups related messages';
COMMENT ON COLUMN api_requests.branch_id IS 'Branch within the conversation; main until it forks';
COMMENT ON COLUMN api_requests.message_count IS 'Total messages in the conversation up to this point';
