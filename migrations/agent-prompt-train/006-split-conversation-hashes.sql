-- Hashes the system prompt apart from the messages, so that a conversation stays
-- linked when only its system prompt changes.
-- May be run again. Existing rows keep their message hashes and have no system
-- hash; they link as before.

ALTER TABLE api_requests
    ADD COLUMN IF NOT EXISTS system_hash varchar(64);

ALTER TABLE api_requests
    DROP CONSTRAINT IF EXISTS chk_api_requests_system_hash;
ALTER TABLE api_requests
    ADD CONSTRAINT chk_api_requests_system_hash
        CHECK (system_hash ~ '^[0-9a-f]{64}$');

CREATE INDEX IF NOT EXISTS idx_api_requests_system_hash
    ON api_requests (system_hash)
    WHERE system_hash IS NOT NULL;

COMMENT ON COLUMN api_requests.system_hash IS 'SHA-256 hash of the system prompt; null without one and for rows older than the split';
