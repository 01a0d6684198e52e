-- 060: Row security of backtests, tunes and WFO runs.
-- Trials have no workspace of their own; they are as visible as their tune.

ALTER TABLE backtest_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE backtest_tunes ENABLE ROW LEVEL SECURITY;
ALTER TABLE backtest_tune_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE wfo_runs ENABLE ROW LEVEL SECURITY;

DROP POLICY IF EXISTS backtest_runs_member_select ON backtest_runs;
CREATE POLICY backtest_runs_member_select ON backtest_runs
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS backtest_runs_service_all ON backtest_runs;
CREATE POLICY backtest_runs_service_all ON backtest_runs
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS backtest_tunes_member_select ON backtest_tunes;
CREATE POLICY backtest_tunes_member_select ON backtest_tunes
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS backtest_tunes_service_all ON backtest_tunes;
CREATE POLICY backtest_tunes_service_all ON backtest_tunes
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS backtest_tune_runs_member_select ON backtest_tune_runs;
CREATE POLICY backtest_tune_runs_member_select ON backtest_tune_runs
    FOR SELECT TO authenticated
    USING (EXISTS (SELECT 1 FROM backtest_tunes t
                    WHERE t.id = tune_id AND is_workspace_member(t.workspace_id)));

DROP POLICY IF EXISTS backtest_tune_runs_service_all ON backtest_tune_runs;
CREATE POLICY backtest_tune_runs_service_all ON backtest_tune_runs
    FOR ALL TO service_role USING (true) WITH CHECK (true);

DROP POLICY IF EXISTS wfo_runs_member_select ON wfo_runs;
CREATE POLICY wfo_runs_member_select ON wfo_runs
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));

DROP POLICY IF EXISTS wfo_runs_service_all ON wfo_runs;
CREATE POLICY wfo_runs_service_all ON wfo_runs
    FOR ALL TO service_role USING (true) WITH CHECK (true);
