-- Moves sub-tasks into the conversation of the request that started them, as
-- branches subtask_1, subtask_2, ... in order of their start, and indexes the
-- responses that call the Task tool.
-- May be run again: a second run finds every row in its place.

-- A sub-task may itself start sub-tasks: all of them belong to the conversation
-- of the outermost request.
WITH RECURSIVE lineage AS (
    SELECT s.request_id, s.parent_task_request_id AS ancestor_id, 1 AS depth
      FROM api_requests s
     WHERE s.parent_task_request_id IS NOT NULL
    UNION ALL
    SELECT l.request_id, a.parent_task_request_id, l.depth + 1
      FROM lineage l
      JOIN api_requests a ON a.request_id = l.ancestor_id
     WHERE a.parent_task_request_id IS NOT NULL
       AND l.depth < 32
), outermost AS (
    SELECT DISTINCT ON (request_id) request_id, ancestor_id
      FROM lineage
     ORDER BY request_id, depth DESC
), placed AS (
    SELECT s.request_id,
           s.timestamp,
           s.parent_task_request_id,
           root.conversation_id AS target,
           -- What is one branch: a conversation that has still to be moved, or
           -- a branch that is already where it belongs.
           CASE WHEN s.conversation_id IS DISTINCT FROM root.conversation_id
                THEN COALESCE(s.conversation_id, s.request_id)::text
                ELSE s.branch_id
           END AS strand
      FROM api_requests s
      JOIN outermost o ON o.request_id = s.request_id
      JOIN api_requests root ON root.request_id = o.ancestor_id
     WHERE root.conversation_id IS NOT NULL
), started AS (
    SELECT p.*,
           min(p.timestamp) OVER (PARTITION BY p.target, p.parent_task_request_id, p.strand) AS started_at
      FROM placed p
), numbered AS (
    SELECT request_id,
           target,
           'subtask_' || dense_rank() OVER (
               PARTITION BY target
               ORDER BY started_at, length(strand), strand, parent_task_request_id) AS branch
      FROM started
)
UPDATE api_requests r
   SET conversation_id = n.target,
       branch_id = n.branch
  FROM numbered n
 WHERE r.request_id = n.request_id
   AND (r.conversation_id, r.branch_id) IS DISTINCT FROM (n.target, n.branch);

-- Task calls in order of time, for the window in which sub-tasks are looked for.
CREATE INDEX IF NOT EXISTS idx_api_requests_task_calls
    ON api_requests (domain, timestamp DESC)
    WHERE response_body @> '{"content": [{"name": "Task", "type": "tool_use"}]}'::jsonb;
CREATE INDEX IF NOT EXISTS idx_api_requests_task_invocations
    ON api_requests (conversation_id, timestamp)
    WHERE task_tool_invocation IS NOT NULL;
-- The prompt of the first message, by which a sub-task is recognised.
CREATE INDEX IF NOT EXISTS idx_api_requests_first_message
    ON api_requests USING hash ((body #>> '{messages,0,content}'::text[]))
    WHERE parent_message_hash IS NULL;

-- GIN for containment only, and only over responses that call the Task tool: small
-- and quick for finding one Task call by its contents. 009 adds the full one.
CREATE INDEX IF NOT EXISTS idx_api_requests_response_body_task
    ON api_requests USING gin (response_body jsonb_path_ops)
    WHERE response_body @> '{"content": [{"name": "Task", "type": "tool_use"}]}'::jsonb;

ANALYZE api_requests;
