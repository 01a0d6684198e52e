-- Archon Plus: the default template components and assignments.
--
-- Components that the templates of seed_default_templates.sql name, and the
-- levels of the hierarchy to which these templates belong by default.
-- Needs enhance_template_assignments.sql and seed_default_templates.sql.
-- Safe to run again: what is there already is left as it is.

INSERT INTO archon_template_components
    (name, title, description, component_type, instruction_text, required_tools,
     output_expectations, estimated_duration_minutes, category, priority, tags)
VALUES
    ('group::understand_homelab_env', 'Environment review',
     'Find out what runs where before changing anything.',
     'group',
     'Before you begin, review the environment: list the hosts and services involved, read their current configuration, and note what depends on what you are about to change.',
     '["inventory", "file_reader"]', '{"summary": "hosts, services and dependencies"}',
     10, 'preparation', 'high', '["environment", "review"]'),

    ('group::send_task_to_review', 'Review submission',
     'Hand the task in with everything a reviewer needs.',
     'group',
     'When the work is done, describe what was changed and how it was verified, attach the evidence, and set the status of the task to review.',
     '["task_manager"]', '{"status": "review"}',
     5, 'completion', 'high', '["review", "handover"]'),

    ('action::git_commit', 'Git operations',
     'Record the change as one commit that explains itself.',
     'action',
     'Stage only the files that belong to this task, look through the difference once more, and commit with a message that says what was changed and why.',
     '["git"]', '{"commit": "hash of the commit"}',
     5, 'version_control', 'medium', '["git"]'),

    ('sequence::testing_strategy', 'Testing procedures',
     'From the narrowest test to the widest.',
     'sequence',
     'Test in this order: the unit tests of what was changed, the integration tests of what uses it, then the whole suite. Stop at the first failure, mend it, and begin again.',
     '["test_runner"]', '{"tests": "all passed"}',
     20, 'quality', 'critical', '["testing", "quality"]')
ON CONFLICT (name) DO NOTHING;

INSERT INTO archon_template_assignments
    (template_id, hierarchy_type, hierarchy_id, priority, conditional_logic)
SELECT t.id, wanted.hierarchy_type::template_hierarchy_type, NULL, wanted.priority, wanted.conditional_logic::jsonb
  FROM (VALUES ('workflow::default',    'task',    0,   '{}'),
               ('workflow::default',    'subtask', 0,   '{}'),
               ('workflow::hotfix',     'task',    100, '{"kind": "hotfix"}'),
               ('workflow::research',   'task',    50,  '{"kind": "research"}'),
               ('workflow::deployment', 'task',    50,  '{"kind": "deployment"}'))
       AS wanted (template_name, hierarchy_type, priority, conditional_logic)
  JOIN archon_template_injection_templates t ON t.name = wanted.template_name
ON CONFLICT (hierarchy_type, hierarchy_id, template_id) DO NOTHING;
