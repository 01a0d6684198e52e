-- Analyses of conversations by AI models: what is waiting, what came of it, and
-- the tokens it took.
-- May be run again.

DO $create_type$
BEGIN
    IF to_regtype('conversation_analysis_status') IS NULL THEN
        CREATE TYPE conversation_analysis_status AS ENUM ('pending', 'processing', 'completed', 'failed');
    END IF;
END
$create_type$;

CREATE TABLE IF NOT EXISTS conversation_analyses (
    id                     bigint       GENERATED ALWAYS AS IDENTITY,
    conversation_id        uuid         NOT NULL,
    branch_id              varchar(255) NOT NULL DEFAULT 'main',
    status                 conversation_analysis_status NOT NULL DEFAULT 'pending',
    model_used             varchar(255) NOT NULL DEFAULT 'gemini-2.5-pro',
    custom_prompt          text,
    analysis_content       text,
    analysis_data          jsonb,
    raw_response           jsonb,
    error_message          text,
    retry_count            integer      NOT NULL DEFAULT 0,
    prompt_tokens          integer,
    completion_tokens      integer,
    cached_tokens          integer      NOT NULL DEFAULT 0,
    total_tokens           integer      GENERATED ALWAYS AS
                               (COALESCE(prompt_tokens, 0) + COALESCE(completion_tokens, 0)) STORED,
    processing_duration_ms integer,
    generated_at           timestamptz,
    created_at             timestamptz  NOT NULL DEFAULT now(),
    updated_at             timestamptz  NOT NULL DEFAULT now(),
    CONSTRAINT conversation_analyses_pkey PRIMARY KEY (id),
    CONSTRAINT conversation_analyses_conversation_id_branch_id_key UNIQUE (conversation_id, branch_id),
    CONSTRAINT chk_conversation_analyses_completed
        CHECK (status <> 'completed' OR (analysis_content IS NOT NULL AND generated_at IS NOT NULL)),
    CONSTRAINT chk_conversation_analyses_failed
        CHECK (status <> 'failed' OR error_message IS NOT NULL),
    CONSTRAINT chk_conversation_analyses_retry_count CHECK (retry_count >= 0),
    CONSTRAINT chk_conversation_analyses_tokens
        CHECK (prompt_tokens >= 0 AND completion_tokens >= 0 AND cached_tokens >= 0),
    CONSTRAINT chk_conversation_analyses_duration CHECK (processing_duration_ms >= 0)
);

-- The queue: oldest first, fewest attempts first.
CREATE INDEX IF NOT EXISTS idx_conversation_analyses_pending
    ON conversation_analyses (retry_count, created_at)
    WHERE status = 'pending';
-- Rows that a stopped worker left behind.
CREATE INDEX IF NOT EXISTS idx_conversation_analyses_processing
    ON conversation_analyses (updated_at)
    WHERE status = 'processing';
CREATE INDEX IF NOT EXISTS idx_conversation_analyses_conversation
    ON conversation_analyses (conversation_id, created_at DESC);
CREATE INDEX IF NOT EXISTS idx_conversation_analyses_data
    ON conversation_analyses USING gin (analysis_data jsonb_path_ops);

CREATE OR REPLACE FUNCTION update_updated_at_column() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END;
$body$;

CREATE OR REPLACE TRIGGER update_conversation_analyses_updated_at
    BEFORE UPDATE ON conversation_analyses
    FOR EACH ROW EXECUTE FUNCTION update_updated_at_column();

COMMENT ON TYPE conversation_analysis_status IS 'Processing state of an analysis';
COMMENT ON TABLE conversation_analyses IS 'AI-generated analyses, one for each branch of a conversation';
COMMENT ON COLUMN conversation_analyses.model_used IS 'Model that wrote, or is to write, the analysis';
COMMENT ON COLUMN conversation_analyses.analysis_content IS 'The analysis as Markdown';
COMMENT ON COLUMN conversation_analyses.analysis_data IS 'The analysis as structured data';
COMMENT ON COLUMN conversation_analyses.cached_tokens IS 'Part of prompt_tokens that came from the cache';
COMMENT ON FUNCTION update_updated_at_column() IS 'Sets updated_at to the time of the change';
