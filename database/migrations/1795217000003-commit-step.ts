import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `engine.commit_step`: the records of one step of an instance, in one transaction and one round trip. */
export class CommitStep1795217000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGING);
    await runner.query(COMMIT_STEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION engine.commit_step; DROP FUNCTION engine.commit_messaging;');
  }
}

/**
 * The message records of a step, in their order: `open`, `opened-closed` (opened and closed in this very step, meets
 * nothing), `close`, `correlate`, `publish`. Takes all locks first and in ascending order, so that two commits cannot
 * wait for each other. Returns what the subscriptions opened here met.
 */
const MESSAGING = /* sql */ `
CREATE FUNCTION engine.commit_messaging(instance engine.process_instances, batch jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  op jsonb;
  s engine.message_subscriptions;
  met jsonb := '[]';
  freed bigint[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(l.lock) FROM (
    SELECT DISTINCT needed.lock FROM (
      SELECT engine.message_lock(instance.tenant_id, r.message_name, r.correlation_key) AS lock
      FROM jsonb_to_recordset(batch->'messaging') AS r(op text, message_name text, correlation_key text)
      WHERE r.op IN ('open', 'publish')
      UNION ALL
      SELECT engine.message_lock(o.tenant_id, o.message_name, o.correlation_key)
      FROM jsonb_to_recordset(batch->'messaging') AS r(op text, key bigint)
      JOIN engine.message_subscriptions o ON o.key = r.key
      WHERE r.op = 'close'
      UNION ALL
      SELECT engine.message_lock(d.tenant_id, d.message_name, d.correlation_key)
      FROM engine.message_deliveries d
      WHERE batch ? 'ended' AND d.process_instance_key = instance.key AND d.holds_correlation_key
    ) needed ORDER BY 1
  ) l;

  FOR op IN SELECT * FROM jsonb_array_elements(batch->'messaging') LOOP
    CASE op->>'op'
    WHEN 'open', 'opened-closed' THEN
      INSERT INTO engine.message_subscriptions (key, process_instance_key, process_definition_key, process_id,
        element_instance_key, element_id, message_name, correlation_key, interrupting, state, created_at, updated_at,
        tenant_id)
      VALUES ((op->>'key')::bigint, instance.key, instance.process_definition_key, instance.process_id,
        (op->>'element_instance_key')::bigint, op->>'element_id', op->>'message_name', op->>'correlation_key',
        (op->>'interrupting')::boolean, op->>'state', (op->>'at')::timestamptz, (op->>'updated_at')::timestamptz,
        instance.tenant_id)
      RETURNING * INTO s;
      IF op->>'op' = 'open' THEN
        met := met || engine.match_subscription(s);
      END IF;
    WHEN 'correlate' THEN
      UPDATE engine.message_deliveries SET state = 'DELIVERED'
      WHERE message_key = (op->>'message_key')::bigint AND subscription_key = (op->>'key')::bigint AND state = 'PENDING';
      UPDATE engine.message_subscriptions SET updated_at = (op->>'at')::timestamptz WHERE key = (op->>'key')::bigint;
    WHEN 'close' THEN
      UPDATE engine.message_subscriptions SET state = op->>'state', updated_at = (op->>'at')::timestamptz
      WHERE key = (op->>'key')::bigint;
      WITH refused AS (
        UPDATE engine.message_deliveries SET state = 'REJECTED'
        WHERE subscription_key = (op->>'key')::bigint AND state = 'PENDING'
        RETURNING message_key
      )
      SELECT freed || array_agg(message_key) INTO freed FROM refused;
    WHEN 'publish' THEN
      PERFORM engine.publish_message((op->>'key')::bigint, instance.tenant_id, op->>'message_name',
        op->>'correlation_key', NULL, (op->>'time_to_live_ms')::double precision, op->'variables', 0);
    END CASE;
  END LOOP;

  IF batch ? 'ended' THEN
    PERFORM engine.release_correlation_key(instance.key);
  END IF;
  IF cardinality(freed) > 0 THEN
    PERFORM engine.rematch_messages(freed);
  END IF;
  RETURN met;
END $$;`;

/**
 * Writes step `step` of an instance once; repeated, it changes nothing and answers what it answered first. The batch
 * holds at most one entry per row: what is created and ended in one step is created ended. Sections that are absent cost
 * nothing. Definition, process id and tenant come from the instance's row. Planner settings: tables grow by orders of
 * magnitude under a cached plan, and one that scans or hashes them must not be cached while they are small.
 */
const COMMIT_STEP = /* sql */ `
CREATE FUNCTION engine.commit_step(instance_key bigint, step integer, batch jsonb) RETURNS jsonb
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
  answer jsonb := '{"correlated": []}';
  met jsonb;
  instance engine.process_instances;
BEGIN
  INSERT INTO engine.commits (process_instance_key, sequence, result) VALUES (instance_key, step, answer)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    SELECT result INTO answer FROM engine.commits WHERE process_instance_key = instance_key AND sequence = step;
    RETURN answer;
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
  RETURN answer;
END $$;`;
