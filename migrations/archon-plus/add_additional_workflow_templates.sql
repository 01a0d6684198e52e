-- Archon Plus: parallel, loop, condition and sub-workflow steps.
--
-- Steps are checked for what their type needs, step executions record branches,
-- loop rounds and sub-workflows, templates say what happens on an error, and a
-- template for each pattern is added. No index, policy or trigger is added.
-- Needs add_workflow_system.sql, and goes with it when that is rolled back.
-- Safe to run again.

-- ---------------------------------------------------------------------------
-- 1. What each type of step needs
-- ---------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION archon_workflow_steps_valid(p_steps jsonb)
RETURNS boolean
LANGUAGE sql
IMMUTABLE
AS $$
    SELECT coalesce(bool_and(coalesce(
               jsonb_typeof(step) = 'object'
               AND btrim(step ->> 'name') <> ''
               AND CASE step ->> 'type'
                       WHEN 'action'        THEN step ? 'tool_name'
                       WHEN 'condition'     THEN step ? 'condition' AND step ? 'on_true'
                       WHEN 'workflow_link' THEN step ? 'workflow_name'
                       WHEN 'parallel'      THEN jsonb_typeof(step -> 'branches') = 'array'
                       WHEN 'loop'          THEN step ? 'over' AND (step ->> 'max_iterations') ~ '^[1-9][0-9]{0,3}$'
                       ELSE false
                   END,
               false)), true)
      FROM jsonb_array_elements(p_steps) AS step
$$;

COMMENT ON FUNCTION archon_workflow_steps_valid(jsonb) IS 'Whether every step has a name and what its type needs';

ALTER TABLE archon_workflow_templates
    DROP CONSTRAINT IF EXISTS archon_workflow_templates_step_types_check;
ALTER TABLE archon_workflow_templates
    ADD CONSTRAINT archon_workflow_templates_step_types_check CHECK (archon_workflow_steps_valid(steps));

-- ---------------------------------------------------------------------------
-- 2. Error handling
-- ---------------------------------------------------------------------------

ALTER TABLE archon_workflow_templates
    ADD COLUMN IF NOT EXISTS error_handling jsonb NOT NULL DEFAULT '{"on_error": "abort"}'::jsonb
        CONSTRAINT archon_workflow_templates_error_handling_check
        CHECK (error_handling ? 'on_error'
               AND error_handling ->> 'on_error' IN ('abort', 'continue', 'retry', 'compensate'));

COMMENT ON COLUMN archon_workflow_templates.error_handling IS
    'What happens when a step fails: abort, continue, retry, or compensate with the steps given';

-- ---------------------------------------------------------------------------
-- 3. Branches, loops and sub-workflows in step executions
-- ---------------------------------------------------------------------------

ALTER TABLE archon_workflow_step_executions
    ADD COLUMN IF NOT EXISTS branch_name varchar(100),
    ADD COLUMN IF NOT EXISTS loop_iteration integer
        CONSTRAINT archon_workflow_step_executions_iteration_check CHECK (loop_iteration >= 0),
    ADD COLUMN IF NOT EXISTS sub_execution_id uuid
        CONSTRAINT archon_workflow_step_executions_sub_execution_id_fkey
        REFERENCES archon_workflow_executions (id) ON DELETE SET NULL;

COMMENT ON COLUMN archon_workflow_step_executions.sub_execution_id IS
    'The run that a workflow_link step started';

-- Attempts are counted apart in each branch and each round of a loop.
ALTER TABLE archon_workflow_step_executions
    DROP CONSTRAINT IF EXISTS archon_workflow_step_executions_attempt_key;
ALTER TABLE archon_workflow_step_executions
    ADD CONSTRAINT archon_workflow_step_executions_attempt_key
    UNIQUE NULLS NOT DISTINCT (workflow_execution_id, step_index, branch_name, loop_iteration, attempt_number);

-- ---------------------------------------------------------------------------
-- 4. A template for each pattern
-- ---------------------------------------------------------------------------

INSERT INTO archon_workflow_templates
    (name, title, description, status, category, tags, parameters, steps, error_handling, is_public)
VALUES
    ('parallel_quality_checks', 'Quality checks side by side',
     'Runs linting, tests and a security scan at the same time and gathers the results.',
     'active', 'quality', '["parallel", "testing"]',
     '{"branch": {"type": "string", "required": true}}',
     '[{"name": "checks", "type": "parallel",
        "branches": [[{"name": "lint", "type": "action", "tool_name": "run_linter"}],
                     [{"name": "tests", "type": "action", "tool_name": "run_tests"}],
                     [{"name": "scan", "type": "action", "tool_name": "scan_dependencies"}]]},
       {"name": "report", "type": "action", "tool_name": "create_report"}]',
     '{"on_error": "continue"}', true),
    ('refresh_stale_sources', 'Refresh stale knowledge sources',
     'Crawls every source that has not been updated for a while, one after another.',
     'active', 'knowledge', '["loop", "crawling"]',
     '{"older_than_days": {"type": "integer", "default": 30}}',
     '[{"name": "find sources", "type": "action", "tool_name": "list_stale_sources"},
       {"name": "crawl each", "type": "loop", "over": "{{steps.find_sources.output}}", "max_iterations": 200,
        "body": [{"name": "crawl", "type": "action", "tool_name": "crawl_source"}]}]',
     '{"on_error": "retry", "max_retries": 2, "delay_seconds": 60}', true),
    ('conditional_release', 'Release when the checks have passed',
     'Publishes when the checks succeeded, otherwise opens a task for the failures.',
     'active', 'release', '["condition", "release"]',
     '{"version": {"type": "string", "required": true}}',
     '[{"name": "quality", "type": "workflow_link", "workflow_name": "parallel_quality_checks"},
       {"name": "decide", "type": "condition", "condition": "{{steps.quality.passed}}",
        "on_true": "publish", "on_false": "open_task"},
       {"name": "publish", "type": "action", "tool_name": "publish_release"},
       {"name": "open_task", "type": "action", "tool_name": "create_task"}]',
     '{"on_error": "compensate", "steps": [{"name": "withdraw", "type": "action", "tool_name": "withdraw_release"}]}',
     true)
ON CONFLICT (name, version) DO NOTHING;
