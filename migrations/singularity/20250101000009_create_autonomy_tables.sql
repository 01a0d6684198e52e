-- The autonomy system: what each execution of a rule decided and how it came out, and the proposals
-- by which agents change a rule together.

CREATE TABLE rule_executions (
    id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    rule_id             uuid NOT NULL,
    correlation_id      uuid NOT NULL,
    confidence          double precision NOT NULL,
    decision            varchar(32) NOT NULL,
    reasoning           text,
    execution_time_ms   integer,
    context             jsonb NOT NULL DEFAULT '{}'::jsonb,
    outcome             varchar(32),
    outcome_recorded_at timestamp,
    executed_at         timestamp NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT rule_executions_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules (id) ON DELETE CASCADE,
    CONSTRAINT rule_executions_confidence_range CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT rule_executions_decision_check CHECK (decision IN ('autonomous', 'collaborative', 'escalated')),
    CONSTRAINT rule_executions_execution_time_ms_check CHECK (execution_time_ms >= 0),
    CONSTRAINT rule_executions_outcome_check CHECK (outcome IN ('success', 'failure')),
    CONSTRAINT rule_executions_outcome_recorded_check CHECK ((outcome IS NULL) = (outcome_recorded_at IS NULL))
);

COMMENT ON TABLE rule_executions IS 'Time series of rule executions, for analysis and learning';
COMMENT ON COLUMN rule_executions.context IS 'Snapshot of the context at the time of execution';
COMMENT ON COLUMN rule_executions.outcome IS 'Null until the outcome is known';

CREATE INDEX rule_executions_rule_id_executed_at_index ON rule_executions (rule_id, executed_at DESC);
CREATE INDEX rule_executions_executed_at_index ON rule_executions USING brin (executed_at);
CREATE INDEX rule_executions_correlation_id_index ON rule_executions (correlation_id);
CREATE INDEX rule_executions_awaiting_outcome_index ON rule_executions (executed_at) WHERE outcome IS NULL;

CREATE TABLE rule_evolution_proposals (
    id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    rule_id            uuid NOT NULL,
    proposer_agent_id  varchar(255) NOT NULL,
    proposed_pattern   jsonb NOT NULL,
    proposed_threshold double precision,
    reasoning          text,
    trial_results      jsonb NOT NULL DEFAULT '{}'::jsonb,
    votes              jsonb NOT NULL DEFAULT '{}'::jsonb,
    consensus_reached  boolean NOT NULL DEFAULT false,
    status             varchar(32) NOT NULL DEFAULT 'proposed',
    expires_at         timestamp(0),
    inserted_at        timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    updated_at         timestamp(0) NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    CONSTRAINT rule_evolution_proposals_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules (id) ON DELETE CASCADE,
    CONSTRAINT rule_evolution_proposals_threshold_range CHECK (proposed_threshold BETWEEN 0 AND 1),
    CONSTRAINT rule_evolution_proposals_status_check
        CHECK (status IN ('proposed', 'approved', 'rejected', 'expired')),
    CONSTRAINT rule_evolution_proposals_approval_check CHECK (status <> 'approved' OR consensus_reached)
);

COMMENT ON TABLE rule_evolution_proposals IS 'Improvements of rules that agents vote on';
COMMENT ON COLUMN rule_evolution_proposals.votes IS 'Vote of each agent, by agent id';

CREATE INDEX rule_evolution_proposals_rule_id_index ON rule_evolution_proposals (rule_id);
CREATE INDEX rule_evolution_proposals_status_index ON rule_evolution_proposals (status, inserted_at DESC);
CREATE UNIQUE INDEX rule_evolution_proposals_one_open_index
    ON rule_evolution_proposals (rule_id, proposer_agent_id) WHERE status = 'proposed';

CREATE TRIGGER rule_evolution_proposals_set_updated_at BEFORE UPDATE ON rule_evolution_proposals
    FOR EACH ROW EXECUTE FUNCTION set_updated_at();
