-- 021: Strategy listing and search.
-- Lists are by status and recency; names are searched without regard to case.

CREATE INDEX IF NOT EXISTS idx_strategies_workspace_status_updated
    ON strategies (workspace_id, status, updated_at DESC);

CREATE INDEX IF NOT EXISTS idx_strategies_name_lower
    ON strategies (workspace_id, lower(name) text_pattern_ops);

CREATE INDEX IF NOT EXISTS idx_strategies_tags
    ON strategies USING gin (tags);

COMMENT ON COLUMN strategies.slug IS 'Stable name in URLs, unique within the workspace';
