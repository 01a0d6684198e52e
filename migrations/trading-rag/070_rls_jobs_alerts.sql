-- 070: Row security of jobs and alerts.
-- Jobs without a workspace belong to the system. Alerts are also open to operators, who are
-- marked as such in their token.

ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE ops_alerts ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS jobs_member_select ON jobs;
CREATE POLICY jobs_member_select ON jobs
    FOR SELECT TO authenticated
    USING (workspace_id IS NOT NULL AND is_workspace_member(workspace_id));

DROP POLICY IF EXISTS jobs_service_all ON jobs;
CREATE POLICY jobs_service_all ON jobs
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS job_events_member_select ON job_events;
CREATE POLICY job_events_member_select ON job_events
    FOR SELECT TO authenticated
    USING (EXISTS (SELECT 1 FROM jobs j
                    WHERE j.id = job_id AND is_workspace_member(j.workspace_id)));

DROP POLICY IF EXISTS job_events_service_all ON job_events;
CREATE POLICY job_events_service_all ON job_events
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS ops_alerts_operator_all ON ops_alerts;
CREATE POLICY ops_alerts_operator_all ON ops_alerts
    FOR ALL TO authenticated
    USING (auth.jwt() -> 'app_metadata' ->> 'role' = 'operator')
    WITH CHECK (auth.jwt() -> 'app_metadata' ->> 'role' = 'operator');

DROP POLICY IF EXISTS ops_alerts_member_select ON ops_alerts;
CREATE POLICY ops_alerts_member_select ON ops_alerts
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS ops_alerts_service_all ON ops_alerts;
CREATE POLICY ops_alerts_service_all ON ops_alerts
    FOR ALL TO service_role USING (true) WITH CHECK (true);
