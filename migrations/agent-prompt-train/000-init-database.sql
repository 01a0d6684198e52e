-- Initial schema: the log of proxied API requests, the chunks of streamed
-- responses, and the hourly figures that the dashboard reads.
-- May be run again: every object is created only where it is missing.

CREATE TABLE IF NOT EXISTS api_requests (
    request_id                  uuid         NOT NULL DEFAULT gen_random_uuid(),
    domain                      varchar(255) NOT NULL,
    account_id                  varchar(255),
    timestamp                   timestamptz  NOT NULL DEFAULT now(),
    method                      varchar(10)  NOT NULL DEFAULT 'POST',
    path                        varchar(255) NOT NULL,
    request_type                varchar(50),
    model                       varchar(100),
    api_key_hash                varchar(64),
    headers                     jsonb        NOT NULL DEFAULT '{}'::jsonb,
    body                        jsonb,
    response_status             integer,
    response_headers            jsonb,
    response_body               jsonb,
    response_streaming          boolean      NOT NULL DEFAULT false,
    input_tokens                integer      NOT NULL DEFAULT 0,
    output_tokens               integer      NOT NULL DEFAULT 0,
    cache_creation_input_tokens integer      NOT NULL DEFAULT 0,
    cache_read_input_tokens     integer      NOT NULL DEFAULT 0,
    total_tokens                integer      GENERATED ALWAYS AS (input_tokens + output_tokens) STORED,
    usage_data                  jsonb,
    tool_call_count             integer      NOT NULL DEFAULT 0,
    first_token_ms              integer,
    duration_ms                 integer,
    error                       text,
    created_at                  timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT api_requests_pkey PRIMARY KEY (request_id),
    CONSTRAINT chk_api_requests_response_status
        CHECK (response_status BETWEEN 100 AND 599),
    CONSTRAINT chk_api_requests_tokens
        CHECK (input_tokens >= 0 AND output_tokens >= 0
               AND cache_creation_input_tokens >= 0 AND cache_read_input_tokens >= 0),
    CONSTRAINT chk_api_requests_durations
        CHECK (first_token_ms >= 0 AND duration_ms >= 0)
);

CREATE TABLE IF NOT EXISTS streaming_chunks (
    id          bigserial   NOT NULL,
    request_id  uuid        NOT NULL,
    chunk_index integer     NOT NULL,
    timestamp   timestamptz NOT NULL DEFAULT now(),
    event_type  varchar(50),
    data        text        NOT NULL,
    token_count integer     NOT NULL DEFAULT 0,
    CONSTRAINT streaming_chunks_pkey PRIMARY KEY (id),
    CONSTRAINT streaming_chunks_request_id_chunk_index_key UNIQUE (request_id, chunk_index),
    CONSTRAINT fk_streaming_chunks_request
        FOREIGN KEY (request_id) REFERENCES api_requests (request_id) ON DELETE CASCADE,
    CONSTRAINT chk_streaming_chunks_chunk_index CHECK (chunk_index >= 0),
    CONSTRAINT chk_streaming_chunks_token_count CHECK (token_count >= 0)
);

CREATE INDEX IF NOT EXISTS idx_api_requests_timestamp
    ON api_requests (timestamp DESC);
CREATE INDEX IF NOT EXISTS idx_api_requests_domain_timestamp
    ON api_requests (domain, timestamp DESC);
CREATE INDEX IF NOT EXISTS idx_api_requests_model
    ON api_requests (model);
CREATE INDEX IF NOT EXISTS idx_api_requests_request_type
    ON api_requests (request_type);
CREATE INDEX IF NOT EXISTS idx_api_requests_errors
    ON api_requests (timestamp DESC)
    WHERE error IS NOT NULL;

-- The hour is cut in UTC, so that a refresh gives the same rows whatever time
-- zone the refreshing session is in.
CREATE MATERIALIZED VIEW IF NOT EXISTS hourly_stats AS
SELECT date_trunc('hour', r.timestamp, 'UTC')               AS hour,
       r.domain,
       COALESCE(r.model, 'unknown')                         AS model,
       count(*)                                             AS request_count,
       count(*) FILTER (WHERE r.error IS NOT NULL
                           OR r.response_status >= 400)     AS error_count,
       count(*) FILTER (WHERE r.response_streaming)         AS streaming_count,
       sum(r.input_tokens)                                  AS input_tokens,
       sum(r.output_tokens)                                 AS output_tokens,
       sum(r.tool_call_count)                               AS tool_call_count,
       avg(r.duration_ms)                                   AS avg_duration_ms,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY r.duration_ms) AS p95_duration_ms
  FROM api_requests r
 GROUP BY 1, 2, 3;

-- REFRESH MATERIALIZED VIEW CONCURRENTLY needs a unique index over whole rows.
CREATE UNIQUE INDEX IF NOT EXISTS idx_hourly_stats_hour_domain_model
    ON hourly_stats (hour, domain, model);
CREATE INDEX IF NOT EXISTS idx_hourly_stats_domain_hour
    ON hourly_stats (domain, hour DESC);

COMMENT ON TABLE api_requests IS 'Every request that passed the proxy, with its response';
COMMENT ON TABLE streaming_chunks IS 'Server-sent events of streamed responses, in order of arrival';
COMMENT ON MATERIALIZED VIEW hourly_stats IS 'Requests, tokens and durations per hour, domain and model, for the dashboard';
COMMENT ON COLUMN api_requests.domain IS 'Host name under which the client reached the proxy';
COMMENT ON COLUMN api_requests.account_id IS 'Account whose credential paid for the request';
COMMENT ON COLUMN api_requests.api_key_hash IS 'SHA-256 of the client API key; the key itself is never stored';
COMMENT ON COLUMN api_requests.request_type IS 'What the request was for: inference, query_evaluation, quota';
COMMENT ON COLUMN api_requests.usage_data IS 'The usage object of the response, unchanged';
COMMENT ON COLUMN streaming_chunks.chunk_index IS 'Position of the chunk in its response, from 0';
