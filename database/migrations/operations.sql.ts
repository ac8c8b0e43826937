/**
 * A step that holds an operation on the whole instance (`batch.operations`): what `engine.commit_step` does, and beside it
 * the move to another definition, the state of a suspended instance, and the audit log's account of it. What was there
 * before is kept with the step, so that it can be taken back. Repeated, it changes nothing.
 */
export const COMMIT_OPERATION = /* sql */ `
CREATE FUNCTION engine.commit_operation(instance_key bigint, step integer, batch jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  operations jsonb := batch->'operations';
  definition jsonb := operations->'definition';
  earlier engine.commits;
  instance engine.process_instances;
  freed bigint[] := '{}';
  before jsonb;
  answer jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock(instance_key);
  SELECT * INTO earlier FROM engine.commits WHERE process_instance_key = instance_key AND sequence = step;
  IF FOUND THEN
    IF earlier.digest = batch->>'digest' OR earlier.at >= (batch->>'at')::timestamptz THEN
      RETURN earlier.result;
    END IF;
    freed := engine.undo_steps(instance_key, step);
  END IF;

  SELECT * INTO instance FROM engine.process_instances WHERE key = instance_key;
  SELECT jsonb_build_object('instance', to_jsonb(instance),
    'elements', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', e.key, 'element_id', e.element_id,
        'element_name', e.element_name)), '[]')
      FROM jsonb_to_recordset(operations->'elements') AS r(key bigint)
      JOIN engine.element_instances e ON e.key = r.key),
    'subscriptions', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'element_id', s.element_id)), '[]')
      FROM jsonb_to_recordset(operations->'subscriptions') AS r(key bigint)
      JOIN (SELECT key, element_id FROM engine.message_subscriptions
        UNION ALL SELECT key, element_id FROM engine.signal_subscriptions) s ON s.key = r.key)) INTO before;

  IF definition IS NOT NULL THEN
    UPDATE engine.process_instances SET process_definition_key = (definition->>'process_definition_key')::bigint,
      process_id = definition->>'process_id', version = (definition->>'version')::integer,
      version_tag = definition->>'version_tag',
      process_name = (SELECT name FROM engine.process_definitions
        WHERE key = (definition->>'process_definition_key')::bigint)
    WHERE key = instance_key;
    PERFORM engine.move_rows(instance_key, operations);
  END IF;
  answer := engine.commit_step(instance_key, step, batch);
  IF operations ? 'state' AND NOT batch ? 'ended' THEN
    UPDATE engine.process_instances SET state = operations->>'state' WHERE key = instance_key;
  END IF;

  UPDATE engine.commits SET undo = undo || jsonb_build_object('operations', before)
  WHERE process_instance_key = instance_key AND sequence = step;
  INSERT INTO engine.audit_log (at, actor, operation, entity_key, process_instance_key, details)
  SELECT r.at, r.actor, r.operation, r.entity_key, instance_key, r.details
  FROM jsonb_to_recordset(operations->'audit') AS r(at timestamptz, actor text, operation text, entity_key bigint,
    details jsonb);
  IF cardinality(freed) > 0 THEN
    PERFORM engine.rematch_messages(freed);
  END IF;
  RETURN answer;
END $$;`;

/** Gives what is alive in an instance the ids of another definition, which its own row names already. */
export const MOVE_ROWS = /* sql */ `
CREATE FUNCTION engine.move_rows(instance_key bigint, moved jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  instance engine.process_instances;
BEGIN
  SELECT * INTO instance FROM engine.process_instances WHERE key = instance_key;
  UPDATE engine.element_instances e SET element_id = r.element_id, element_name = r.element_name,
    process_definition_key = instance.process_definition_key, process_id = instance.process_id
  FROM jsonb_to_recordset(moved->'elements') AS r(key bigint, element_id text, element_name text) WHERE e.key = r.key;
  UPDATE engine.user_tasks t SET element_id = r.element_id, name = r.element_name,
    process_definition_key = instance.process_definition_key, process_id = instance.process_id
  FROM jsonb_to_recordset(moved->'elements') AS r(key bigint, element_id text, element_name text)
  WHERE t.element_instance_key = r.key AND t.ended_at IS NULL;
  UPDATE engine.jobs j SET element_id = r.element_id,
    process_definition_key = instance.process_definition_key, process_id = instance.process_id
  FROM jsonb_to_recordset(moved->'elements') AS r(key bigint, element_id text)
  WHERE j.element_instance_key = r.key AND j.ended_at IS NULL;
  UPDATE engine.incidents n SET element_id = r.element_id,
    process_definition_key = instance.process_definition_key, process_id = instance.process_id
  FROM jsonb_to_recordset(moved->'elements') AS r(key bigint, element_id text)
  WHERE n.element_instance_key = r.key AND n.state = 'ACTIVE';
  UPDATE engine.message_subscriptions s SET element_id = r.element_id,
    process_definition_key = instance.process_definition_key, process_id = instance.process_id
  FROM jsonb_to_recordset(moved->'subscriptions') AS r(key bigint, element_id text) WHERE s.key = r.key;
  UPDATE engine.signal_subscriptions s SET element_id = r.element_id,
    process_definition_key = instance.process_definition_key, process_id = instance.process_id
  FROM jsonb_to_recordset(moved->'subscriptions') AS r(key bigint, element_id text) WHERE s.key = r.key;
END $$;`;

/** Takes back the operations of steps from `from_step` on, last first. */
export const UNDO_OPERATIONS = /* sql */ `
CREATE FUNCTION engine.undo_operations(instance_key bigint, from_step integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  was engine.process_instances;
BEGIN
  FOR before IN
    SELECT undo->'operations' FROM engine.commits
    WHERE process_instance_key = instance_key AND sequence >= from_step AND undo ? 'operations' ORDER BY sequence DESC
  LOOP
    was := jsonb_populate_record(NULL::engine.process_instances, before->'instance');
    UPDATE engine.process_instances SET process_definition_key = was.process_definition_key,
      process_id = was.process_id, version = was.version, version_tag = was.version_tag,
      process_name = was.process_name, state = was.state, ended_at = was.ended_at
    WHERE key = instance_key;
    PERFORM engine.move_rows(instance_key, before);
  END LOOP;
END $$;`;

/** As it was, and with the operations, which go back when the rows of elements that ended are there again. */
export const UNDO_WITH_OPERATIONS = /* sql */ `
CREATE OR REPLACE FUNCTION engine.undo_steps(instance_key bigint, from_step integer) RETURNS bigint[]
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM engine.undo_operations(instance_key, from_step);
  PERFORM engine.undo_signals(instance_key, from_step);
  RETURN engine.undo_records(instance_key, from_step);
END $$;`;
