-- Archon Plus: the default workflow templates for common operations.
--
-- Templates of type workflow for the template injection system: standard work,
-- hotfix, research and deployment. Their placeholders name the components of
-- seed_template_injection_data.sql. Needs add_template_injection_schema.sql.
-- Safe to run again: a template that is there already is left as it is.

INSERT INTO archon_template_injection_templates
    (name, title, description, template_type, template_level, template_content,
     estimated_duration_minutes, required_tools, metadata)
VALUES
    ('workflow::default', 'Standard operational workflow',
     'Look around, do the task, test it, commit it, hand it in.',
     'workflow', 'task',
     '{{group::understand_homelab_env}}

{{USER_TASK}}

{{sequence::testing_strategy}}

{{action::git_commit}}

{{group::send_task_to_review}}',
     60, '["git", "test_runner", "task_manager"]', '{"category": "operations", "default": true}'),

    ('workflow::hotfix', 'Emergency fix procedures',
     'The shortest safe way from a fault in production to a fix: only the fix, its test, and a review at once.',
     'workflow', 'task',
     'This is an emergency. Change nothing that the fix does not need, and write down how to undo it.

{{USER_TASK}}

Reproduce the fault in a test, and see the test pass with the fix.

{{action::git_commit}}

{{group::send_task_to_review}}',
     30, '["git", "test_runner", "task_manager"]', '{"category": "emergency"}'),

    ('workflow::research', 'Research and analysis workflow',
     'Question, sources, comparison, conclusion; nothing is changed.',
     'workflow', 'task',
     '{{group::understand_homelab_env}}

Search the knowledge base and the code examples before anything else. Change no file.

{{USER_TASK}}

Name the sources, compare the options, say which one you advise and what speaks against it.

{{group::send_task_to_review}}',
     90, '["knowledge_search", "task_manager"]', '{"category": "research"}'),

    ('workflow::deployment', 'Deployment procedures',
     'Check the ground, deploy, verify, and be able to go back.',
     'workflow', 'task',
     '{{group::understand_homelab_env}}

Write down the version that runs now and the steps that bring it back.

{{sequence::testing_strategy}}

{{USER_TASK}}

Verify the health checks of every service that was touched. Go back if one fails.

{{group::send_task_to_review}}',
     45, '["deploy", "health_check", "task_manager"]', '{"category": "deployment"}')
ON CONFLICT (name) DO NOTHING;
