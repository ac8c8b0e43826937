/**
 * The message records of a step, in their order: `open`, `opened-closed` (opened and closed in this very step, meets
 * nothing), `close`, `correlate`, `publish`. Takes all locks first and in ascending order, so that two commits cannot
 * wait for each other. Returns what the subscriptions opened here met.
 */
export const MESSAGING = /* sql */ `
CREATE FUNCTION engine.commit_messaging(instance engine.process_instances, batch jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  op jsonb;
  s engine.message_subscriptions;
  published engine.messages;
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
      -- A step that was taken back may have published under this key: this message, or another.
      SELECT * INTO published FROM engine.messages WHERE key = (op->>'key')::bigint;
      CONTINUE WHEN published.name = op->>'message_name' AND published.correlation_key = op->>'correlation_key';
      PERFORM engine.publish_message(
        CASE WHEN published.key IS NULL THEN (op->>'key')::bigint ELSE engine.next_key() END, instance.tenant_id, op->>'message_name',
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
