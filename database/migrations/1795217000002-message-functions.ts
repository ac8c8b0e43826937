import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where messages meet subscriptions: publication, opening, closing and rejection, all under one lock. */
export class MessageFunctions1795217000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LOCK, MATCH_MESSAGE, MATCH_SUBSCRIPTION, PUBLISH, REMATCH, RELEASE, REJECT]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP FUNCTION engine.reject_delivery;
      DROP FUNCTION engine.release_correlation_key;
      DROP FUNCTION engine.rematch_messages;
      DROP FUNCTION engine.publish_message;
      DROP FUNCTION engine.match_subscription;
      DROP FUNCTION engine.match_message;
      DROP FUNCTION engine.message_lock;
    `);
  }
}

/**
 * The advisory lock for everything that can meet. It is by correlation key alone, not by name as well: an instance
 * started by a correlation key keeps other messages of that key from starting its process, whatever their name. Messages
 * without a key exclude nothing, so their name will do.
 */
const LOCK = /* sql */ `
CREATE FUNCTION engine.message_lock(tenant text, message_name text, correlation_key text) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN hashtextextended(
  tenant || E'\\x1f' || CASE correlation_key WHEN '' THEN 'name:' || message_name ELSE 'key:' || correlation_key END,
  4217002
);`;

/**
 * Gives a message to every process that waits for it and has not had it: to one open subscription per process, else to a
 * start event of its latest version. An interrupting subscription takes one message, and none that it refused before.
 * The lock must be held. Returns the number of deliveries made; they fall due after `lease_ms`.
 */
const MATCH_MESSAGE = /* sql */ `
CREATE FUNCTION engine.match_message(m engine.messages, lease_ms integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  caught integer;
  started integer;
BEGIN
  INSERT INTO engine.message_deliveries (key, message_key, message_name, correlation_key, kind, subscription_key,
    process_instance_key, workflow_id, process_definition_key, process_id, element_id, state, next_attempt_at,
    created_at, tenant_id)
  SELECT engine.next_key(), m.key, m.name, m.correlation_key, 'catch', taker.key, taker.process_instance_key,
    coalesce(i.workflow_id, taker.process_instance_key::text), taker.process_definition_key, taker.process_id,
    taker.element_id, 'PENDING', at + make_interval(secs => lease_ms / 1000.0), at, m.tenant_id
  FROM (
    SELECT DISTINCT ON (s.process_id) s.*
    FROM engine.message_subscriptions s
    WHERE s.state = 'CREATED' AND s.correlation_key = m.correlation_key AND s.message_name = m.name
      AND s.tenant_id = m.tenant_id
      AND (NOT s.interrupting OR NOT EXISTS (
        SELECT FROM engine.message_deliveries d WHERE d.subscription_key = s.key AND d.state <> 'REJECTED'))
      AND NOT EXISTS (
        SELECT FROM engine.message_deliveries d WHERE d.message_key = m.key
          AND (d.subscription_key = s.key OR (d.process_id = s.process_id AND d.state <> 'REJECTED')))
    ORDER BY s.process_id, s.key
  ) taker
  LEFT JOIN engine.process_instances i ON i.key = taker.process_instance_key;
  GET DIAGNOSTICS caught = ROW_COUNT;

  INSERT INTO engine.message_deliveries (key, message_key, message_name, correlation_key, kind, process_instance_key,
    workflow_id, process_definition_key, process_id, element_id, state, holds_correlation_key, next_attempt_at,
    created_at, tenant_id)
  SELECT engine.next_key(), m.key, m.name, m.correlation_key, 'start', starter.instance_key,
    starter.instance_key::text, starter.process_definition_key, starter.process_id, starter.element_id, 'PENDING',
    m.correlation_key <> '', at + make_interval(secs => lease_ms / 1000.0), at, m.tenant_id
  FROM (
    SELECT engine.next_key() AS instance_key, s.*
    FROM (
      SELECT DISTINCT ON (process_id) *
      FROM engine.message_start_subscriptions
      WHERE message_name = m.name AND tenant_id = m.tenant_id
        AND (correlation_key IS NULL OR correlation_key = m.correlation_key)
      ORDER BY process_id, process_definition_key DESC
    ) s
    WHERE NOT EXISTS (
        SELECT FROM engine.message_deliveries d WHERE d.message_key = m.key AND d.process_id = s.process_id
          AND (d.state <> 'REJECTED' OR (d.kind = 'start' AND d.process_definition_key = s.process_definition_key)))
      AND (m.correlation_key = '' OR NOT EXISTS (
        SELECT FROM engine.message_deliveries d WHERE d.tenant_id = m.tenant_id AND d.process_id = s.process_id
          AND d.correlation_key = m.correlation_key AND d.holds_correlation_key))
  ) starter;
  GET DIAGNOSTICS started = ROW_COUNT;
  RETURN caught + started;
END $$;`;

/**
 * Gives a subscription that was just opened the buffered messages it may take, oldest first: one where it interrupts,
 * else all. The lock must be held. Returns `[{subscriptionKey, messageKey, variables}]`; the deliveries never fall due,
 * since the instance learns of them from its commit's answer.
 */
const MATCH_SUBSCRIPTION = /* sql */ `
CREATE FUNCTION engine.match_subscription(s engine.message_subscriptions) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  m engine.messages;
  met jsonb := '[]';
BEGIN
  FOR m IN
    SELECT * FROM engine.messages
    WHERE correlation_key = s.correlation_key AND name = s.message_name AND tenant_id = s.tenant_id AND expires_at > at
      AND NOT EXISTS (
        SELECT FROM engine.message_deliveries d
        WHERE d.message_key = messages.key AND d.process_id = s.process_id AND d.state <> 'REJECTED')
    ORDER BY published_at, key
    LIMIT CASE WHEN s.interrupting THEN 1 END
  LOOP
    INSERT INTO engine.message_deliveries (key, message_key, message_name, correlation_key, kind, subscription_key,
      process_instance_key, workflow_id, process_definition_key, process_id, element_id, state, next_attempt_at,
      created_at, tenant_id)
    SELECT engine.next_key(), m.key, m.name, m.correlation_key, 'catch', s.key, s.process_instance_key,
      i.workflow_id, s.process_definition_key, s.process_id, s.element_id, 'PENDING', NULL, at, s.tenant_id
    FROM engine.process_instances i WHERE i.key = s.process_instance_key;
    met := met || jsonb_build_object(
      'subscriptionKey', s.key::text, 'messageKey', m.key::text, 'variables', m.variables);
  END LOOP;
  RETURN met;
END $$;`;

/**
 * Publishes a message: takes the lock, refuses a duplicate of a buffered message id (returns null), gives the message to
 * who waits for it, and keeps it while its time to live lasts or a delivery is under way. Returns the number of
 * deliveries; listeners hear of those that are due at once.
 */
const PUBLISH = /* sql */ `
CREATE FUNCTION engine.publish_message(p_key bigint, p_tenant text, p_name text, p_correlation_key text,
  p_message_id text, p_time_to_live_ms double precision, p_variables jsonb, p_lease_ms integer) RETURNS integer
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  m engine.messages;
  made integer;
BEGIN
  PERFORM pg_advisory_xact_lock(engine.message_lock(p_tenant, p_name, p_correlation_key));
  m.key := p_key;
  m.name := p_name;
  m.correlation_key := p_correlation_key;
  m.message_id := nullif(p_message_id, '');
  m.variables := p_variables;
  m.published_at := clock_timestamp();
  m.expires_at := m.published_at + make_interval(secs => least(greatest(p_time_to_live_ms, 0) / 1000, 3155760000));
  m.tenant_id := p_tenant;
  IF m.message_id IS NOT NULL AND EXISTS (
    SELECT FROM engine.messages
    WHERE correlation_key = m.correlation_key AND name = m.name AND message_id = m.message_id
      AND tenant_id = m.tenant_id AND expires_at > m.published_at
  ) THEN
    RETURN NULL;
  END IF;
  made := engine.match_message(m, p_lease_ms);
  IF made > 0 OR p_time_to_live_ms > 0 THEN
    INSERT INTO engine.messages SELECT m.*;
  END IF;
  IF made > 0 AND p_lease_ms = 0 THEN
    PERFORM pg_notify('baton_deliveries', '');
  END IF;
  RETURN made;
END $$;`;

/** Gives messages that came back to whoever else waits for them, while their time to live lasts; oldest first. */
const REMATCH = /* sql */ `
CREATE FUNCTION engine.rematch_messages(message_keys bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  m engine.messages;
  made integer := 0;
BEGIN
  FOR m IN
    SELECT * FROM engine.messages WHERE key = ANY (message_keys) AND expires_at > clock_timestamp()
    ORDER BY published_at, key
  LOOP
    made := made + engine.match_message(m, 0);
  END LOOP;
  IF made > 0 THEN
    PERFORM pg_notify('baton_deliveries', '');
  END IF;
END $$;`;

/**
 * When the instance ended that a message with a correlation key had started, the next buffered message of that key may
 * start its process. The lock must be held.
 */
const RELEASE = /* sql */ `
CREATE FUNCTION engine.release_correlation_key(instance_key bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held engine.message_deliveries;
  next_key bigint;
BEGIN
  UPDATE engine.message_deliveries SET holds_correlation_key = false
  WHERE process_instance_key = instance_key AND holds_correlation_key
  RETURNING * INTO held;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT m.key INTO next_key
  FROM engine.messages m
  JOIN engine.message_start_subscriptions s
    ON s.message_name = m.name AND s.tenant_id = m.tenant_id AND s.process_id = held.process_id
    AND (s.correlation_key IS NULL OR s.correlation_key = m.correlation_key)
  WHERE m.correlation_key = held.correlation_key AND m.tenant_id = held.tenant_id
    AND m.expires_at > clock_timestamp()
    AND NOT EXISTS (
      SELECT FROM engine.message_deliveries d WHERE d.message_key = m.key AND d.process_id = held.process_id
        AND (d.state <> 'REJECTED' OR (d.kind = 'start' AND d.process_definition_key = s.process_definition_key)))
  ORDER BY m.published_at, m.key
  LIMIT 1;
  PERFORM engine.rematch_messages(ARRAY[next_key]);
END $$;`;

/** A delivery that could not be made: the message goes to someone else or back to the buffer. */
const REJECT = /* sql */ `
CREATE FUNCTION engine.reject_delivery(delivery_key bigint) RETURNS void
LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  rejected engine.message_deliveries;
BEGIN
  SELECT * INTO rejected FROM engine.message_deliveries WHERE key = delivery_key;
  PERFORM pg_advisory_xact_lock(
    engine.message_lock(rejected.tenant_id, rejected.message_name, rejected.correlation_key));
  UPDATE engine.message_deliveries SET state = 'REJECTED' WHERE key = delivery_key AND state = 'PENDING';
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF rejected.kind = 'start' THEN
    PERFORM engine.release_correlation_key(rejected.process_instance_key);
  END IF;
  PERFORM engine.rematch_messages(ARRAY[rejected.message_key]);
END $$;`;
