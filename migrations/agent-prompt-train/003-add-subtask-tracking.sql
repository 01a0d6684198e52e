-- Sub-tasks: requests that were started by the Task tool of another request are
-- linked to it, and existing rows are linked after the fact.
-- May be run again: linked rows stay as they are.

ALTER TABLE api_requests
    ADD COLUMN IF NOT EXISTS parent_task_request_id uuid,
    ADD COLUMN IF NOT EXISTS is_subtask             boolean NOT NULL DEFAULT false,
    ADD COLUMN IF NOT EXISTS task_tool_invocation   jsonb;

-- Step 1: what each response asked the Task tool to do, as an array.
UPDATE api_requests p
   SET task_tool_invocation = found.invocations
  FROM (SELECT r.request_id,
               jsonb_agg(jsonb_build_object('id', item.value -> 'id',
                                            'name', item.value -> 'name',
                                            'input', item.value -> 'input')
                         ORDER BY item.position) AS invocations
          FROM api_requests r
         CROSS JOIN LATERAL jsonb_array_elements(
               CASE jsonb_typeof(r.response_body -> 'content')
                    WHEN 'array' THEN r.response_body -> 'content'
                    ELSE '[]'::jsonb
               END) WITH ORDINALITY AS item (value, position)
         WHERE item.value @> '{"type": "tool_use", "name": "Task"}'::jsonb
         GROUP BY r.request_id) found
 WHERE p.request_id = found.request_id
   AND p.task_tool_invocation IS NULL;

-- Step 2: a request that opens with the prompt of an invocation, at most 30
-- seconds later and on the same domain, was started by it. Where several
-- invocations fit, the latest one is taken.
UPDATE api_requests c
   SET parent_task_request_id = link.parent_id,
       is_subtask = true
  FROM (SELECT DISTINCT ON (child.request_id)
               child.request_id AS child_id,
               parent.request_id AS parent_id
          FROM api_requests parent
         CROSS JOIN LATERAL jsonb_array_elements(
               CASE jsonb_typeof(parent.task_tool_invocation)
                    WHEN 'array' THEN parent.task_tool_invocation
                    ELSE '[]'::jsonb
               END) AS invocation (value)
          JOIN api_requests child
            ON child.domain = parent.domain
           AND child.timestamp > parent.timestamp
           AND child.timestamp <= parent.timestamp + interval '30 seconds'
           AND child.parent_message_hash IS NULL
         WHERE child.parent_task_request_id IS NULL
           AND invocation.value #>> '{input,prompt}' <> ''
           AND (child.body #> '{messages,0,content}' = invocation.value #> '{input,prompt}'
                OR child.body #> '{messages,0,content}' @> jsonb_build_array(
                       jsonb_build_object('type', 'text', 'text', invocation.value #> '{input,prompt}')))
         ORDER BY child.request_id, parent.timestamp DESC, parent.request_id) link
 WHERE c.request_id = link.child_id;

-- Step 3: the rest of a sub-task's own conversation belongs to the same task.
UPDATE api_requests c
   SET parent_task_request_id = first.parent_task_request_id,
       is_subtask = true
  FROM (SELECT DISTINCT ON (s.conversation_id)
               s.conversation_id, s.parent_task_request_id
          FROM api_requests s
          JOIN api_requests p ON p.request_id = s.parent_task_request_id
         WHERE s.conversation_id IS NOT NULL
           AND s.conversation_id IS DISTINCT FROM p.conversation_id
         ORDER BY s.conversation_id, s.timestamp, s.request_id) first
 WHERE c.conversation_id = first.conversation_id
   AND c.parent_task_request_id IS NULL
   AND c.request_id <> first.parent_task_request_id
   AND NOT c.is_subtask;

-- Dropped and added together, so that a second run leaves exactly these.
ALTER TABLE api_requests
    DROP CONSTRAINT IF EXISTS fk_api_requests_parent_task_request,
    DROP CONSTRAINT IF EXISTS chk_api_requests_subtask,
    DROP CONSTRAINT IF EXISTS chk_api_requests_task_tool_invocation;
ALTER TABLE api_requests
    ADD CONSTRAINT fk_api_requests_parent_task_request
        FOREIGN KEY (parent_task_request_id) REFERENCES api_requests (request_id) ON DELETE SET NULL,
    ADD CONSTRAINT chk_api_requests_subtask
        CHECK (parent_task_request_id IS NULL OR is_subtask),
    ADD CONSTRAINT chk_api_requests_task_tool_invocation
        CHECK (jsonb_typeof(task_tool_invocation) = 'array');

CREATE INDEX IF NOT EXISTS idx_api_requests_parent_task_request_id
    ON api_requests (parent_task_request_id)
    WHERE parent_task_request_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS idx_api_requests_task_tool_invocation
    ON api_requests USING gin (task_tool_invocation);

COMMENT ON COLUMN api_requests.parent_task_request_id IS 'Request whose Task tool call started this sub-task';
COMMENT ON COLUMN api_requests.is_subtask IS 'True for requests of a sub-task conversation';
COMMENT ON COLUMN api_requests.task_tool_invocation IS 'Task tool calls that the response asked for: array of id, name, input';

ANALYZE api_requests;
