-- 061: Row security of strategies and execution.
-- Editors keep the registry; the event log is read by members and written by the service only.

ALTER TABLE strategies ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE trade_events ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS strategies_member_select ON strategies;
CREATE POLICY strategies_member_select ON strategies
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS strategies_editor_insert ON strategies;
CREATE POLICY strategies_editor_insert ON strategies
    FOR INSERT TO authenticated
    WITH CHECK (is_workspace_editor(workspace_id) AND status = 'draft');

DROP POLICY IF EXISTS strategies_editor_update ON strategies;
CREATE POLICY strategies_editor_update ON strategies
    FOR UPDATE TO authenticated
    USING (is_workspace_editor(workspace_id)) WITH CHECK (is_workspace_editor(workspace_id));

DROP POLICY IF EXISTS strategies_service_all ON strategies;
CREATE POLICY strategies_service_all ON strategies
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS run_plans_member_select ON run_plans;
CREATE POLICY run_plans_member_select ON run_plans
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS run_plans_service_all ON run_plans;
CREATE POLICY run_plans_service_all ON run_plans
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS trade_events_member_select ON trade_events;
CREATE POLICY trade_events_member_select ON trade_events
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS trade_events_service_insert ON trade_events;
CREATE POLICY trade_events_service_insert ON trade_events
    FOR INSERT TO service_role WITH CHECK (true);
