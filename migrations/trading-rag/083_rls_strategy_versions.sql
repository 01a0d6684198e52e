-- 083: Row security of strategy versions and intel.
-- Versions are as visible as their strategy; only the service writes them.

ALTER TABLE strategy_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE strategy_version_transitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE strategy_intel_snapshots ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS strategy_versions_member_select ON strategy_versions;
CREATE POLICY strategy_versions_member_select ON strategy_versions
    FOR SELECT TO authenticated
    USING (EXISTS (SELECT 1 FROM strategies s
                    WHERE s.id = strategy_id AND is_workspace_member(s.workspace_id)));

DROP POLICY IF EXISTS strategy_versions_service_all ON strategy_versions;
CREATE POLICY strategy_versions_service_all ON strategy_versions
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS strategy_version_transitions_service_all ON strategy_version_transitions;
CREATE POLICY strategy_version_transitions_service_all ON strategy_version_transitions
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS strategy_intel_snapshots_member_select ON strategy_intel_snapshots;
CREATE POLICY strategy_intel_snapshots_member_select ON strategy_intel_snapshots
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS strategy_intel_snapshots_service_all ON strategy_intel_snapshots;
CREATE POLICY strategy_intel_snapshots_service_all ON strategy_intel_snapshots
    FOR ALL TO service_role USING (true) WITH CHECK (true);
