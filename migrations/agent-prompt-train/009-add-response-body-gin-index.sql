-- Full GIN index on response_body: every row and the default operator class, so
-- that @> and the key operators ?, ?| and ?& are served for any response. The
-- partial index of 008 stays beside it for Task calls.
-- May be run again.

CREATE INDEX IF NOT EXISTS idx_api_requests_response_body_gin
    ON api_requests USING gin (response_body);

COMMENT ON INDEX idx_api_requests_response_body_gin IS 'Containment queries (@>) over all responses';

ANALYZE api_requests;
