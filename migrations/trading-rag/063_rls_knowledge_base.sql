-- 063: Row security of the knowledge base.
-- Members see verified and weak claims; editors also see what waits for review.

ALTER TABLE kb_entities ENABLE ROW LEVEL SECURITY;
ALTER TABLE kb_claims ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS kb_entities_member_select ON kb_entities;
CREATE POLICY kb_entities_member_select ON kb_entities
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS kb_entities_editor_update ON kb_entities;
CREATE POLICY kb_entities_editor_update ON kb_entities
    FOR UPDATE TO authenticated
    USING (is_workspace_editor(workspace_id)) WITH CHECK (is_workspace_editor(workspace_id));

DROP POLICY IF EXISTS kb_entities_service_all ON kb_entities;
CREATE POLICY kb_entities_service_all ON kb_entities
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS kb_claims_member_select ON kb_claims;
CREATE POLICY kb_claims_member_select ON kb_claims
    FOR SELECT TO authenticated
    USING (is_workspace_member(workspace_id) AND status IN ('verified', 'weak'));

DROP POLICY IF EXISTS kb_claims_editor_select ON kb_claims;
CREATE POLICY kb_claims_editor_select ON kb_claims
    FOR SELECT TO authenticated USING (is_workspace_editor(workspace_id));

DROP POLICY IF EXISTS kb_claims_service_all ON kb_claims;
CREATE POLICY kb_claims_service_all ON kb_claims
    FOR ALL TO service_role USING (true) WITH CHECK (true);
