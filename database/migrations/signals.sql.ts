/**
 * Broadcasts a signal: one delivery for each open subscription and each signal start event of a latest version, as they
 * are now. The instance that throws it (`p_thrower`) has it already: the engine gives it to its own subscriptions. Nobody gets it later. Deliveries fall due after `p_lease_ms`; listeners hear of those that are due at once.
 * Returns their number.
 */
export const BROADCAST = /* sql */ `
CREATE FUNCTION engine.broadcast_signal(p_key bigint, p_tenant text, p_name text, p_variables jsonb,
  p_lease_ms integer, p_thrower bigint) RETURNS integer
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  at timestamptz := clock_timestamp();
  due timestamptz := at + make_interval(secs => p_lease_ms / 1000.0);
  caught integer;
  started integer;
BEGIN
  INSERT INTO engine.signal_deliveries (key, signal_key, kind, subscription_key, process_instance_key, workflow_id,
    process_definition_key, process_id, element_id, state, next_attempt_at, created_at, tenant_id)
  SELECT engine.next_key(), p_key, 'catch', s.key, s.process_instance_key, s.workflow_id, s.process_definition_key,
    s.process_id, s.element_id, 'PENDING', due, at, p_tenant
  FROM (
    SELECT o.*, i.workflow_id
    FROM engine.signal_subscriptions o JOIN engine.process_instances i ON i.key = o.process_instance_key
    WHERE o.state = 'CREATED' AND o.signal_name = p_name AND o.tenant_id = p_tenant
      AND o.process_instance_key IS DISTINCT FROM p_thrower
    ORDER BY o.key
  ) s;
  GET DIAGNOSTICS caught = ROW_COUNT;

  INSERT INTO engine.signal_deliveries (key, signal_key, kind, process_instance_key, workflow_id,
    process_definition_key, process_id, element_id, state, next_attempt_at, created_at, tenant_id)
  SELECT engine.next_key(), p_key, 'start', s.instance_key, s.instance_key::text, s.process_definition_key,
    s.process_id, s.element_id, 'PENDING', due, at, p_tenant
  FROM (
    SELECT engine.next_key() AS instance_key, o.*
    FROM engine.signal_start_subscriptions o
    WHERE o.signal_name = p_name AND o.tenant_id = p_tenant
    OFFSET 0
  ) s;
  GET DIAGNOSTICS started = ROW_COUNT;

  IF caught + started > 0 THEN
    INSERT INTO engine.signals (key, name, variables, broadcast_at, tenant_id)
    VALUES (p_key, p_name, p_variables, at, p_tenant);
    IF p_lease_ms = 0 THEN
      PERFORM pg_notify('baton_deliveries', '');
    END IF;
  END IF;
  RETURN caught + started;
END $$;`;

/** The signal records of a step, in their order: `open`, `close`, `broadcast`. */
export const COMMIT_SIGNALS = /* sql */ `
CREATE FUNCTION engine.commit_signals(instance engine.process_instances, batch jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  op jsonb;
  earlier engine.signals;
BEGIN
  FOR op IN SELECT * FROM jsonb_array_elements(batch->'signals') LOOP
    CASE op->>'op'
    WHEN 'open' THEN
      INSERT INTO engine.signal_subscriptions (key, process_instance_key, process_definition_key, process_id,
        element_instance_key, element_id, signal_name, state, created_at, updated_at, tenant_id)
      VALUES ((op->>'key')::bigint, instance.key, instance.process_definition_key, instance.process_id,
        (op->>'element_instance_key')::bigint, op->>'element_id', op->>'signal_name', 'CREATED',
        (op->>'at')::timestamptz, (op->>'at')::timestamptz, instance.tenant_id);
    WHEN 'close' THEN
      UPDATE engine.signal_subscriptions SET state = 'DELETED', updated_at = (op->>'at')::timestamptz
      WHERE key = (op->>'key')::bigint;
    WHEN 'broadcast' THEN
      -- A step that was taken back may have broadcast under this key: this signal, or another.
      SELECT * INTO earlier FROM engine.signals WHERE key = (op->>'key')::bigint;
      CONTINUE WHEN earlier.name = op->>'signal_name';
      PERFORM engine.broadcast_signal(
        CASE WHEN earlier.key IS NULL THEN (op->>'key')::bigint ELSE engine.next_key() END,
        instance.tenant_id, op->>'signal_name', op->'variables', 0, instance.key);
    END CASE;
  END LOOP;
END $$;`;

/** Takes back the signal subscriptions of steps from `from_step` on. What was broadcast stays broadcast. */
export const UNDO_SIGNALS = /* sql */ `
CREATE FUNCTION engine.undo_signals(instance_key bigint, from_step integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  created bigint[];
  closed bigint[];
BEGIN
  SELECT array_agg(s.key) INTO created FROM engine.signal_subscriptions s
  WHERE s.process_instance_key = instance_key AND EXISTS (
    SELECT FROM engine.commits c
    WHERE c.process_instance_key = instance_key AND c.sequence >= from_step
      AND (c.undo ? 'started' OR s.key = ANY (engine.keys_of(c.undo->'created'))));
  SELECT array_agg(k.key) INTO closed FROM engine.commits c, unnest(engine.keys_of(c.undo->'signals_closed')) AS k(key)
  WHERE c.process_instance_key = instance_key AND c.sequence >= from_step;

  DELETE FROM engine.signal_deliveries WHERE subscription_key = ANY (created) AND state = 'PENDING';
  DELETE FROM engine.signal_subscriptions WHERE key = ANY (created);
  UPDATE engine.signal_subscriptions SET state = 'CREATED', updated_at = created_at WHERE key = ANY (closed);
END $$;`;

export const MESSAGING_AND_SIGNALS = /* sql */ `
CREATE OR REPLACE FUNCTION engine.commit_messaging(instance engine.process_instances, batch jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
  IF batch ? 'signals' THEN
    PERFORM engine.commit_signals(instance, batch);
  END IF;
  RETURN engine.commit_messages(instance, batch);
END $$;`;

export const UNDO_ALL = /* sql */ `
CREATE OR REPLACE FUNCTION engine.undo_steps(instance_key bigint, from_step integer) RETURNS bigint[]
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM engine.undo_signals(instance_key, from_step);
  RETURN engine.undo_records(instance_key, from_step);
END $$;`;
