-- 049: Retrieval evaluation.
-- Questions with the chunks that should be found, and the scores of each evaluation.

CREATE TABLE IF NOT EXISTS eval_queries (
    id                  UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    workspace_id        UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    question            TEXT NOT NULL,
    expected_chunk_ids  UUID[] NOT NULL,
    created_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT eval_queries_expected_check CHECK (cardinality(expected_chunk_ids) > 0)
);

CREATE UNIQUE INDEX IF NOT EXISTS idx_eval_queries_question
    ON eval_queries (workspace_id, md5(lower(question)));

CREATE TABLE IF NOT EXISTS eval_results (
    id                  BIGSERIAL PRIMARY KEY,
    eval_query_id       UUID NOT NULL REFERENCES eval_queries (id) ON DELETE CASCADE,
    collection          TEXT NOT NULL,
    embed_model         TEXT NOT NULL,
    recall_at_10        REAL NOT NULL,
    mrr                 REAL NOT NULL,
    latency_ms          INTEGER NOT NULL,
    created_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT eval_results_recall_check CHECK (recall_at_10 BETWEEN 0 AND 1),
    CONSTRAINT eval_results_mrr_check CHECK (mrr BETWEEN 0 AND 1)
);

CREATE INDEX IF NOT EXISTS idx_eval_results_model_created
    ON eval_results (embed_model, collection, created_at DESC);
