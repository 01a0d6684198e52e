-- Gives each request the train it belongs to. Until now the domain stood for the
-- train, so existing rows take their train ID from it; the domain stays, and
-- writers that know no trains go on working, with train_id null.
-- May be run again: rows are filled once, when the column is added. A later null
-- means that the train was removed, and stays null.

DO $add_train_id$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute
                    WHERE attrelid = 'api_requests'::regclass
                      AND attname = 'train_id'
                      AND NOT attisdropped) THEN
        ALTER TABLE api_requests ADD COLUMN train_id varchar(255);
        UPDATE api_requests SET train_id = NULLIF(btrim(domain), '');
    END IF;
END
$add_train_id$;

CREATE INDEX IF NOT EXISTS idx_api_requests_train_timestamp
    ON api_requests (train_id, timestamp DESC);
CREATE INDEX IF NOT EXISTS idx_api_requests_train_conversation
    ON api_requests (train_id, conversation_id)
    WHERE conversation_id IS NOT NULL;

COMMENT ON COLUMN api_requests.train_id IS 'Train that the request belongs to; null for writers that know no trains';

ANALYZE api_requests;
