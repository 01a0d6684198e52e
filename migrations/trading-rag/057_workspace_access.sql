-- 057: Who may do what in a workspace.
-- Security definer, so that policies can look at workspace_members without recursion.

CREATE OR REPLACE FUNCTION is_workspace_member(p_workspace_id UUID)
RETURNS BOOLEAN
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM workspace_members m
                    WHERE m.workspace_id = p_workspace_id AND m.user_id = auth.uid())
$$;

CREATE OR REPLACE FUNCTION is_workspace_editor(p_workspace_id UUID)
RETURNS BOOLEAN
LANGUAGE sql
STABLE
SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM workspace_members m
                    WHERE m.workspace_id = p_workspace_id AND m.user_id = auth.uid()
                      AND m.role IN ('owner', 'editor'))
$$;

REVOKE EXECUTE ON FUNCTION is_workspace_member(UUID) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION is_workspace_editor(UUID) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_workspace_member(UUID) TO authenticated, service_role;
GRANT EXECUTE ON FUNCTION is_workspace_editor(UUID) TO authenticated, service_role;
