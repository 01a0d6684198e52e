-- Git coordination of several agents: their workspaces, the merges they wait for, and how merges
-- came out. Replaces git_sessions and git_commits.

DROP TABLE IF EXISTS git_commits;
DROP TABLE IF EXISTS git_sessions;

CREATE TABLE git_agent_sessions (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    agent_id       varchar(255) NOT NULL,
    branch         varchar(255),
    workspace_path text NOT NULL,
    correlation_id varchar(255),
    status         varchar(32) NOT NULL DEFAULT 'active',
    meta           jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at    timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at     timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT git_agent_sessions_agent_id_key UNIQUE (agent_id),
    CONSTRAINT git_agent_sessions_status_check CHECK (status IN ('active', 'idle', 'merging', 'closed'))
);

COMMENT ON TABLE git_agent_sessions IS 'Workspace of each agent';

CREATE UNIQUE INDEX git_agent_sessions_open_branch_index ON git_agent_sessions (branch)
    WHERE branch IS NOT NULL AND status <> 'closed';
CREATE INDEX git_agent_sessions_correlation_id_index ON git_agent_sessions (correlation_id);
CREATE INDEX git_agent_sessions_status_index ON git_agent_sessions (status, updated_at DESC);

CREATE TRIGGER git_agent_sessions_set_updated_at BEFORE UPDATE ON git_agent_sessions
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE git_pending_merges (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    branch         varchar(255) NOT NULL,
    pr_number      integer,
    agent_id       varchar(255) NOT NULL,
    task_id        varchar(255),
    correlation_id varchar(255),
    meta           jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at    timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at     timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT git_pending_merges_branch_key UNIQUE (branch),
    CONSTRAINT git_pending_merges_agent_id_fkey
        FOREIGN KEY (agent_id) REFERENCES git_agent_sessions (agent_id) ON UPDATE CASCADE ON DELETE RESTRICT,
    CONSTRAINT git_pending_merges_pr_number_check CHECK (pr_number > 0)
);

COMMENT ON TABLE git_pending_merges IS 'Branches that wait to be merged; a session with one cannot be removed';

CREATE INDEX git_pending_merges_agent_id_index ON git_pending_merges (agent_id);
CREATE INDEX git_pending_merges_correlation_id_index ON git_pending_merges (correlation_id);
CREATE UNIQUE INDEX git_pending_merges_pr_number_index ON git_pending_merges (pr_number)
    WHERE pr_number IS NOT NULL;

CREATE TRIGGER git_pending_merges_set_updated_at BEFORE UPDATE ON git_pending_merges
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE git_merge_history (
    id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    branch         varchar(255) NOT NULL,
    agent_id       varchar(255),
    task_id        varchar(255),
    correlation_id varchar(255),
    merge_commit   varchar(64),
    status         varchar(32) NOT NULL,
    details        jsonb NOT NULL DEFAULT '{}'::jsonb,
    inserted_at    timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT git_merge_history_status_check CHECK (status IN ('success', 'conflict', 'failure')),
    CONSTRAINT git_merge_history_merge_commit_check CHECK (status <> 'success' OR merge_commit IS NOT NULL)
);

COMMENT ON TABLE git_merge_history IS 'How merges came out; outlives the sessions of the agents';

CREATE INDEX git_merge_history_branch_index ON git_merge_history (branch, inserted_at DESC);
CREATE INDEX git_merge_history_agent_id_index ON git_merge_history (agent_id, inserted_at DESC);
CREATE INDEX git_merge_history_unsuccessful_index ON git_merge_history (status, inserted_at DESC)
    WHERE status <> 'success';
