/**
 * Writes step `step` of an instance once; repeated, it changes nothing and answers what it answered first. Other records
 * with a later `at` are another attempt: the worker of the first one died before Temporal took the workflow task, and what
 * happened since sent the instance another way. Then the first attempt is taken back. The batch holds at most one entry
 * per row: what is created and ended in one step is created ended. Sections that are absent cost nothing. Definition, process id and tenant come from the instance's row. Planner settings: tables grow by orders of
 * magnitude under a cached plan, and one that scans or hashes them must not be cached while they are small.
 */
export const COMMIT_STEP = /* sql */ `
CREATE FUNCTION engine.commit_step(instance_key bigint, step integer, batch jsonb) RETURNS jsonb
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
  answer jsonb := '{"correlated": []}';
  undo jsonb := batch->'undo';
  earlier engine.commits;
  freed bigint[] := '{}';
  met jsonb;
  instance engine.process_instances;
BEGIN
  IF NOT batch ? 'started' AND batch ?| ARRAY['variables', 'jobs_changed'] THEN
    undo := undo || engine.before_images(batch);
  END IF;
  INSERT INTO engine.commits (process_instance_key, sequence, result, at, digest, undo)
  VALUES (instance_key, step, answer, (batch->>'at')::timestamptz, batch->>'digest', undo)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    PERFORM pg_advisory_xact_lock(instance_key);
    SELECT * INTO earlier FROM engine.commits WHERE process_instance_key = instance_key AND sequence = step;
    IF earlier.digest = batch->>'digest' OR earlier.at >= (batch->>'at')::timestamptz THEN
      RETURN earlier.result;
    END IF;
    freed := engine.undo_steps(instance_key, step);
    INSERT INTO engine.commits (process_instance_key, sequence, result, at, digest, undo)
    VALUES (instance_key, step, answer, (batch->>'at')::timestamptz, batch->>'digest',
      (batch->'undo') || engine.before_images(batch));
  END IF;

  IF batch ? 'started' THEN
    INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, version_tag, process_name,
      workflow_id, state, started_at, ended_at, business_id, tags, parent_process_instance_key,
      parent_element_instance_key, root_process_instance_key, started_by, tenant_id)
    SELECT instance_key, r.process_definition_key, r.process_id, r.version, r.version_tag, d.name,
      r.workflow_id, r.state, r.started_at, r.ended_at, r.business_id, r.tags, r.parent_process_instance_key,
      r.parent_element_instance_key, r.root_process_instance_key, r.started_by, coalesce(d.tenant_id, '<default>')
    FROM jsonb_to_record(batch->'started') AS r(process_definition_key bigint, process_id text, version integer,
      version_tag text, workflow_id text, state text, started_at timestamptz, ended_at timestamptz, business_id text,
      tags text[], parent_process_instance_key bigint, parent_element_instance_key bigint,
      root_process_instance_key bigint, started_by text)
    LEFT JOIN engine.process_definitions d ON d.key = r.process_definition_key
    RETURNING * INTO instance;
  ELSE
    SELECT * INTO instance FROM engine.process_instances WHERE key = instance_key;
    IF NOT FOUND THEN
      RAISE 'Expected an instance-started record before step % of instance %, but none was committed.',
        step, instance_key;
    END IF;
    IF batch ? 'ended' THEN
      UPDATE engine.process_instances
      SET state = batch->'ended'->>'state', ended_at = (batch->'ended'->>'at')::timestamptz
      WHERE key = instance_key;
    END IF;
  END IF;

  IF batch ? 'elements' THEN
    INSERT INTO engine.element_instances (key, process_instance_key, process_definition_key, process_id, element_id,
      element_name, element_type, scope_key, state, started_at, ended_at)
    SELECT r.key, instance_key, instance.process_definition_key, instance.process_id, r.element_id,
      r.element_name, r.element_type, r.scope_key, r.state, r.started_at, r.ended_at
    FROM jsonb_to_recordset(batch->'elements') AS r(key bigint, element_id text, element_name text, element_type text,
      scope_key bigint, state text, started_at timestamptz, ended_at timestamptz);
  END IF;
  IF batch ? 'elements_ended' THEN
    UPDATE engine.element_instances e SET state = r.state, ended_at = r.ended_at
    FROM jsonb_to_recordset(batch->'elements_ended') AS r(key bigint, state text, ended_at timestamptz)
    WHERE e.key = r.key;
  END IF;

  IF batch ? 'flows' THEN
    INSERT INTO engine.sequence_flows AS f (process_instance_key, flow_id, taken)
    SELECT instance_key, r.flow_id, r.taken
    FROM jsonb_to_recordset(batch->'flows') AS r(flow_id text, taken integer)
    ON CONFLICT (process_instance_key, flow_id) DO UPDATE SET taken = f.taken + excluded.taken;
  END IF;

  IF batch ? 'variables' THEN
    INSERT INTO engine.variables (key, process_instance_key, scope_key, name, value, updated_at)
    SELECT r.key, instance_key, r.scope_key, r.name, coalesce(r.value, 'null'), r.at
    FROM jsonb_to_recordset(batch->'variables') AS r(key bigint, scope_key bigint, name text, value jsonb,
      at timestamptz)
    ON CONFLICT (scope_key, name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at;
  END IF;

  IF batch ? 'user_tasks' THEN
    INSERT INTO engine.user_tasks (key, state, element_instance_key, process_instance_key, process_definition_key,
      process_id, element_id, name, assignee, candidate_groups, candidate_users, due_date, follow_up_date, priority,
      form_id, form_binding, form_version_tag, form_key, external_form_reference, custom_headers, created_at, ended_at,
      tenant_id)
    SELECT r.key, r.state, r.element_instance_key, instance_key, instance.process_definition_key,
      instance.process_id, r.element_id, r.name, r.assignee, r.candidate_groups, r.candidate_users, r.due_date,
      r.follow_up_date, r.priority, r.form_id, r.form_binding, r.form_version_tag, r.form_key,
      r.external_form_reference, r.custom_headers, r.created_at, r.ended_at, instance.tenant_id
    FROM jsonb_to_recordset(batch->'user_tasks') AS r(key bigint, state text, element_instance_key bigint,
      element_id text, name text, assignee text, candidate_groups text[], candidate_users text[], due_date timestamptz,
      follow_up_date timestamptz, priority integer, form_id text, form_binding text, form_version_tag text,
      form_key text, external_form_reference text, custom_headers jsonb, created_at timestamptz,
      ended_at timestamptz);
  END IF;
  IF batch ? 'user_tasks_ended' THEN
    UPDATE engine.user_tasks t SET state = r.state, ended_at = r.ended_at
    FROM jsonb_to_recordset(batch->'user_tasks_ended') AS r(key bigint, state text, ended_at timestamptz)
    WHERE t.key = r.key;
  END IF;

  IF batch ? 'jobs' THEN
    INSERT INTO engine.jobs (key, type, state, retries, error_message, custom_headers, element_id,
      element_instance_key, process_instance_key, process_definition_key, process_id, created_at, ended_at, tenant_id)
    SELECT r.key, r.type, r.state, r.retries, r.error_message, r.custom_headers, r.element_id,
      r.element_instance_key, instance_key, instance.process_definition_key, instance.process_id, r.created_at,
      r.ended_at, instance.tenant_id
    FROM jsonb_to_recordset(batch->'jobs') AS r(key bigint, type text, state text, retries integer, error_message text,
      custom_headers jsonb, element_id text, element_instance_key bigint, created_at timestamptz,
      ended_at timestamptz);
  END IF;
  IF batch ? 'jobs_changed' THEN
    UPDATE engine.jobs j SET state = r.state, retries = coalesce(r.retries, j.retries),
      error_message = coalesce(r.error_message, j.error_message), ended_at = r.ended_at, deadline = NULL,
      retry_at = NULL
    FROM jsonb_to_recordset(batch->'jobs_changed') AS r(key bigint, state text, retries integer, error_message text,
      ended_at timestamptz)
    WHERE j.key = r.key;
  END IF;

  IF batch ? 'incidents' THEN
    INSERT INTO engine.incidents (key, state, error_type, error_message, element_id, element_instance_key,
      process_instance_key, process_definition_key, process_id, job_key, created_at, resolved_at, tenant_id)
    SELECT r.key, r.state, r.error_type, r.error_message, r.element_id, r.element_instance_key,
      instance_key, instance.process_definition_key, instance.process_id, r.job_key, r.created_at, r.resolved_at,
      instance.tenant_id
    FROM jsonb_to_recordset(batch->'incidents') AS r(key bigint, state text, error_type text, error_message text,
      element_id text, element_instance_key bigint, job_key bigint, created_at timestamptz, resolved_at timestamptz);
  END IF;
  IF batch ? 'incidents_resolved' THEN
    UPDATE engine.incidents i SET state = 'RESOLVED', resolved_at = r.resolved_at
    FROM jsonb_to_recordset(batch->'incidents_resolved') AS r(key bigint, resolved_at timestamptz)
    WHERE i.key = r.key;
  END IF;

  IF batch ? 'audit' THEN
    INSERT INTO engine.audit_log (at, actor, operation, entity_key, process_instance_key)
    SELECT r.at, r.actor, r.operation, r.entity_key, instance_key
    FROM jsonb_to_recordset(batch->'audit') AS r(at timestamptz, actor text, operation text, entity_key bigint);
  END IF;

  IF batch ? 'messaging' OR (batch ? 'ended' AND EXISTS (
    SELECT FROM engine.message_deliveries WHERE process_instance_key = instance_key AND holds_correlation_key)) THEN
    met := engine.commit_messaging(instance, batch);
    IF met <> '[]' THEN
      answer := jsonb_build_object('correlated', met);
      UPDATE engine.commits SET result = answer WHERE process_instance_key = instance_key AND sequence = step;
    END IF;
  END IF;
  IF cardinality(freed) > 0 THEN
    PERFORM engine.rematch_messages(freed);
  END IF;
  RETURN answer;
END $$;`;
