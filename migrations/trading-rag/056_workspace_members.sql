-- 056: Members of a workspace.
-- Gives each signed-in user a role per workspace; row security builds on it.

CREATE TABLE IF NOT EXISTS workspace_members (
    workspace_id    UUID NOT NULL REFERENCES workspaces (id) ON DELETE CASCADE,
    user_id         UUID NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
    role            TEXT NOT NULL DEFAULT 'viewer',
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT workspace_members_pkey PRIMARY KEY (workspace_id, user_id)
);

ALTER TABLE workspace_members DROP CONSTRAINT IF EXISTS workspace_members_role_check;
ALTER TABLE workspace_members ADD CONSTRAINT workspace_members_role_check
    CHECK (role IN ('owner', 'editor', 'viewer'));

CREATE UNIQUE INDEX IF NOT EXISTS idx_workspace_members_one_owner
    ON workspace_members (workspace_id)
    WHERE role = 'owner';

CREATE INDEX IF NOT EXISTS idx_workspace_members_user
    ON workspace_members (user_id) INCLUDE (role);

COMMENT ON TABLE workspace_members IS 'Role of each user in each workspace';
