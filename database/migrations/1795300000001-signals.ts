import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MESSAGING } from './commit-messaging.sql.js';
import { BROADCAST, COMMIT_SIGNALS, MESSAGING_AND_SIGNALS, UNDO_ALL, UNDO_SIGNALS } from './signals.sql.js';
import { UNDO } from './undo-steps.sql.js';

/** Signals: who waits for them, their broadcast, and what starts by them; conditional start events. */
export class Signals1795300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const statement of [BROADCAST, COMMIT_SIGNALS, UNDO_SIGNALS]) await runner.query(statement);
    // The functions that steps have called so far go on under other names, each behind one that minds signals as well.
    await runner.query(MESSAGING.replace('engine.commit_messaging', 'engine.commit_messages'));
    await runner.query(UNDO.replace('engine.undo_steps', 'engine.undo_records'));
    await runner.query(MESSAGING_AND_SIGNALS);
    await runner.query(UNDO_ALL);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [MESSAGING, UNDO]) {
      await runner.query(statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
    }
    await runner.query(/* sql */ `
      DROP FUNCTION engine.undo_records;
      DROP FUNCTION engine.commit_messages;
      DROP FUNCTION engine.undo_signals;
      DROP FUNCTION engine.commit_signals;
      DROP FUNCTION engine.broadcast_signal;
      ALTER TABLE engine.message_start_subscriptions DROP CONSTRAINT message_start_subscriptions_pkey,
        ADD CONSTRAINT message_start_subscriptions_pkey PRIMARY KEY (process_definition_key, element_id);
      DROP TABLE engine.conditional_starts, engine.signal_deliveries, engine.signals,
        engine.signal_start_subscriptions, engine.signal_subscriptions;
    `);
  }
}

const TABLES = /* sql */ `
CREATE TABLE engine.signal_subscriptions (
  key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_instance_key bigint NOT NULL,
  element_id text NOT NULL,
  signal_name text NOT NULL,
  state text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT signal_subscriptions_pkey PRIMARY KEY (key)
);
CREATE INDEX signal_subscriptions_open_idx ON engine.signal_subscriptions (signal_name, key) WHERE state = 'CREATED';
CREATE INDEX signal_subscriptions_process_instance_key_idx ON engine.signal_subscriptions (process_instance_key);

CREATE TABLE engine.signal_start_subscriptions (
  process_definition_key bigint NOT NULL,
  element_id text NOT NULL,
  process_id text NOT NULL,
  signal_name text NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT signal_start_subscriptions_pkey PRIMARY KEY (process_definition_key, element_id, signal_name)
);
CREATE INDEX signal_start_subscriptions_signal_name_idx ON engine.signal_start_subscriptions (signal_name);
CREATE INDEX signal_start_subscriptions_process_id_idx ON engine.signal_start_subscriptions (process_id);

CREATE TABLE engine.signals (
  key bigint NOT NULL,
  name text NOT NULL,
  variables jsonb NOT NULL,
  broadcast_at timestamptz(3) NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT signals_pkey PRIMARY KEY (key)
);
CREATE INDEX signals_broadcast_at_idx ON engine.signals (broadcast_at);

CREATE TABLE engine.signal_deliveries (
  key bigint NOT NULL,
  signal_key bigint NOT NULL,
  kind text NOT NULL,
  subscription_key bigint,
  process_instance_key bigint NOT NULL,
  workflow_id text NOT NULL,
  process_definition_key bigint NOT NULL,
  process_id text NOT NULL,
  element_id text NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT signal_deliveries_pkey PRIMARY KEY (key)
);
CREATE INDEX signal_deliveries_signal_key_idx ON engine.signal_deliveries (signal_key);
CREATE INDEX signal_deliveries_subscription_key_idx ON engine.signal_deliveries (subscription_key);
CREATE INDEX signal_deliveries_process_instance_key_idx ON engine.signal_deliveries (process_instance_key);
CREATE INDEX signal_deliveries_due_idx ON engine.signal_deliveries (next_attempt_at, key) WHERE state = 'PENDING';

CREATE TABLE engine.conditional_starts (
  process_definition_key bigint NOT NULL,
  element_id text NOT NULL,
  part integer NOT NULL,
  process_id text NOT NULL,
  condition jsonb NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT conditional_starts_pkey PRIMARY KEY (process_definition_key, element_id, part)
);
CREATE INDEX conditional_starts_process_id_idx ON engine.conditional_starts (process_id);

-- A start event may have several messages.
ALTER TABLE engine.message_start_subscriptions DROP CONSTRAINT message_start_subscriptions_pkey,
  ADD CONSTRAINT message_start_subscriptions_pkey PRIMARY KEY (process_definition_key, element_id, message_name);
`;
