/** The rows of variables and jobs that a batch will change, as they are before. */
export const BEFORE_IMAGES = /* sql */ `
CREATE FUNCTION engine.before_images(batch jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  variables jsonb;
  jobs jsonb;
BEGIN
  SELECT coalesce(jsonb_agg(v), '[]') INTO variables
  FROM jsonb_to_recordset(batch->'variables') AS r(scope_key bigint, name text)
  JOIN engine.variables v ON v.scope_key = r.scope_key AND v.name = r.name;
  SELECT coalesce(jsonb_agg(j), '[]') INTO jobs
  FROM jsonb_to_recordset(batch->'jobs_changed') AS r(key bigint)
  JOIN engine.jobs j ON j.key = r.key;
  RETURN jsonb_build_object('variables_before', variables, 'jobs_before', jobs);
END $$;`;

/** The keys of a JSON array; none of null. */
export const KEYS_OF = /* sql */ `
CREATE FUNCTION engine.keys_of(list jsonb) RETURNS bigint[] LANGUAGE sql IMMUTABLE
RETURN ARRAY(SELECT jsonb_array_elements_text(list)::bigint);`;

/**
 * Takes back the steps of an instance from `from_step` on, last first, as if they had not been committed. Published
 * messages stay published. Returns the keys of the messages that are free again, or that a subscription may take which
 * is open again; they are matched once the step is committed anew.
 */
export const UNDO = /* sql */ `
CREATE FUNCTION engine.undo_steps(instance_key bigint, from_step integer) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
  undone engine.commits;
  created bigint[];
  closed bigint[];
  freed bigint[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(l.lock) FROM (
    SELECT DISTINCT engine.message_lock(tenant_id, message_name, correlation_key) AS lock
    FROM engine.message_subscriptions WHERE process_instance_key = instance_key ORDER BY 1
  ) l;

  FOR undone IN
    SELECT * FROM engine.commits WHERE process_instance_key = instance_key AND sequence >= from_step
    ORDER BY sequence DESC
  LOOP
    IF undone.undo ? 'started' THEN
      SELECT array_agg(key) INTO created FROM (
        SELECT key FROM engine.element_instances WHERE process_instance_key = instance_key
        UNION ALL SELECT key FROM engine.user_tasks WHERE process_instance_key = instance_key
        UNION ALL SELECT key FROM engine.jobs WHERE process_instance_key = instance_key
        UNION ALL SELECT key FROM engine.incidents WHERE process_instance_key = instance_key
        UNION ALL SELECT key FROM engine.message_subscriptions WHERE process_instance_key = instance_key
      ) everything;
      closed := '{}';
      DELETE FROM engine.variables WHERE process_instance_key = instance_key;
      DELETE FROM engine.sequence_flows WHERE process_instance_key = instance_key;
      DELETE FROM engine.process_instances WHERE key = instance_key;
    ELSE
      created := engine.keys_of(undone.undo->'created');
      closed := engine.keys_of(undone.undo->'closed');
    END IF;

    DELETE FROM engine.element_instances WHERE key = ANY (created);
    DELETE FROM engine.user_tasks WHERE key = ANY (created);
    DELETE FROM engine.jobs WHERE key = ANY (created);
    DELETE FROM engine.incidents WHERE key = ANY (created);
    DELETE FROM engine.message_subscriptions WHERE key = ANY (created);
    WITH gone AS (
      DELETE FROM engine.message_deliveries WHERE subscription_key = ANY (created) RETURNING message_key
    )
    SELECT freed || array_agg(message_key) INTO freed FROM gone;

    UPDATE engine.element_instances SET state = 'ACTIVE', ended_at = NULL
    WHERE key = ANY (engine.keys_of(undone.undo->'elements'));
    UPDATE engine.user_tasks SET state = 'CREATED', ended_at = NULL
    WHERE key = ANY (engine.keys_of(undone.undo->'user_tasks'));
    UPDATE engine.incidents SET state = 'ACTIVE', resolved_at = NULL
    WHERE key = ANY (engine.keys_of(undone.undo->'incidents'));
    UPDATE engine.jobs j SET state = r.state, retries = r.retries, error_message = r.error_message,
      deadline = r.deadline, retry_at = r.retry_at, ended_at = r.ended_at
    FROM jsonb_populate_recordset(NULL::engine.jobs, undone.undo->'jobs_before') r WHERE j.key = r.key;

    DELETE FROM engine.variables WHERE key = ANY (engine.keys_of(undone.undo->'variables'));
    INSERT INTO engine.variables (key, process_instance_key, scope_key, name, value, updated_at)
    SELECT key, process_instance_key, scope_key, name, coalesce(value, 'null'), updated_at
    FROM jsonb_populate_recordset(NULL::engine.variables, undone.undo->'variables_before');

    UPDATE engine.sequence_flows f SET taken = f.taken - r.taken
    FROM jsonb_to_recordset(undone.undo->'flows') AS r(flow_id text, taken integer)
    WHERE f.process_instance_key = instance_key AND f.flow_id = r.flow_id;
    DELETE FROM engine.sequence_flows WHERE process_instance_key = instance_key AND taken = 0;

    UPDATE engine.message_subscriptions SET state = 'CREATED', updated_at = created_at WHERE key = ANY (closed);
    DELETE FROM engine.message_deliveries WHERE subscription_key = ANY (closed) AND state = 'REJECTED';
    UPDATE engine.message_deliveries d SET state = 'PENDING', next_attempt_at = now()
    FROM jsonb_to_recordset(undone.undo->'correlated') AS r(key bigint, message_key bigint)
    WHERE d.message_key = r.message_key AND d.subscription_key = r.key AND d.state = 'DELIVERED';
    SELECT freed || array_agg(m.key) INTO freed
    FROM engine.message_subscriptions s
    JOIN engine.messages m ON m.correlation_key = s.correlation_key AND m.name = s.message_name
    WHERE s.key = ANY (closed);

    IF (undone.undo->>'ended')::boolean THEN
      UPDATE engine.process_instances SET state = 'ACTIVE', ended_at = NULL WHERE key = instance_key;
    END IF;
  END LOOP;
  DELETE FROM engine.commits WHERE process_instance_key = instance_key AND sequence >= from_step;
  RETURN freed;
END $$;`;
