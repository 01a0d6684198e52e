-- 058: Row security of workspaces and their members.
-- Members see their active workspaces, editors change them, the service role does everything.

ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace_members ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS workspaces_member_select ON workspaces;
CREATE POLICY workspaces_member_select ON workspaces
    FOR SELECT TO authenticated USING (is_workspace_member(id));

DROP POLICY IF EXISTS workspaces_editor_update ON workspaces;
CREATE POLICY workspaces_editor_update ON workspaces
    FOR UPDATE TO authenticated
    USING (is_workspace_editor(id) AND is_active) WITH CHECK (is_workspace_editor(id));

DROP POLICY IF EXISTS workspaces_active_only ON workspaces;
CREATE POLICY workspaces_active_only ON workspaces
    AS RESTRICTIVE FOR SELECT TO authenticated USING (is_active);

DROP POLICY IF EXISTS workspaces_service_all ON workspaces;
CREATE POLICY workspaces_service_all ON workspaces
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS workspace_members_own_select ON workspace_members;
CREATE POLICY workspace_members_own_select ON workspace_members
    FOR SELECT TO authenticated USING (user_id = auth.uid());

DROP POLICY IF EXISTS workspace_members_service_all ON workspace_members;
CREATE POLICY workspace_members_service_all ON workspace_members
    FOR ALL TO service_role USING (true) WITH CHECK (true);
