-- 075: Row security for the rest.
-- Tables that only the service uses get its policy alone; the model registry is public.

DO $$
DECLARE
    t TEXT;
BEGIN
    FOREACH t IN ARRAY ARRAY['chunk_validations', 'embedding_models', 'eval_queries', 'eval_results',
                             'kb_evidence', 'kb_relations', 'kb_strategy_specs', 'order_intents',
                             'paper_positions', 'query_logs', 'run_plan_variants', 'trade_event_retention']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('DROP POLICY IF EXISTS %I ON %I', t || '_service_all', t);
        EXECUTE format('CREATE POLICY %I ON %I FOR ALL TO service_role USING (true) WITH CHECK (true)',
                       t || '_service_all', t);
    END LOOP;
END $$;

DROP POLICY IF EXISTS embedding_models_public_select ON embedding_models;
CREATE POLICY embedding_models_public_select ON embedding_models
    FOR SELECT TO anon, authenticated USING (is_enabled);

DROP POLICY IF EXISTS paper_positions_member_select ON paper_positions;
CREATE POLICY paper_positions_member_select ON paper_positions
    FOR SELECT TO authenticated USING (is_workspace_member(workspace_id));
