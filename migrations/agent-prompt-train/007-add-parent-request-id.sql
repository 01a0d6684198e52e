-- Links each request directly to the request it continues, and fills the link
-- for existing rows from their message hashes.
-- May be run again: links that are set stay.

ALTER TABLE api_requests
    ADD COLUMN IF NOT EXISTS parent_request_id uuid;

-- The parent is the latest earlier request of the same conversation whose
-- current message is the child's parent message.
UPDATE api_requests c
   SET parent_request_id = link.parent_id
  FROM (SELECT DISTINCT ON (child.request_id)
               child.request_id AS child_id,
               parent.request_id AS parent_id
          FROM api_requests child
          JOIN api_requests parent
            ON parent.conversation_id = child.conversation_id
           AND parent.current_message_hash = child.parent_message_hash
           AND parent.timestamp < child.timestamp
         WHERE child.parent_request_id IS NULL
         ORDER BY child.request_id, parent.timestamp DESC, parent.request_id) link
 WHERE c.request_id = link.child_id;

ALTER TABLE api_requests
    DROP CONSTRAINT IF EXISTS fk_api_requests_parent_request,
    DROP CONSTRAINT IF EXISTS chk_api_requests_parent_request;
ALTER TABLE api_requests
    ADD CONSTRAINT fk_api_requests_parent_request
        FOREIGN KEY (parent_request_id) REFERENCES api_requests (request_id) ON DELETE SET NULL,
    ADD CONSTRAINT chk_api_requests_parent_request
        CHECK (parent_request_id <> request_id);

CREATE INDEX IF NOT EXISTS idx_api_requests_parent_request_id
    ON api_requests (parent_request_id)
    WHERE parent_request_id IS NOT NULL;

COMMENT ON COLUMN api_requests.parent_request_id IS 'Request that this one directly continues';

ANALYZE api_requests;
