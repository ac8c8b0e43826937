import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks: who is told of events, and each telling. */
export class Webhooks1795500000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.webhook_deliveries, engine.webhooks');
  }
}

const TABLES = /* sql */ `
CREATE TABLE engine.webhooks (
  key bigint NOT NULL,
  name text,
  url text NOT NULL,
  secret text NOT NULL,
  previous_secret text,
  previous_secret_until timestamptz(3),
  event_types text[] NOT NULL DEFAULT '{}',
  process_ids text[] NOT NULL DEFAULT '{}',
  active boolean NOT NULL DEFAULT true,
  transaction_id bigint NOT NULL,
  number bigint NOT NULL,
  place integer NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  paused_until timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by text,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT webhooks_pkey PRIMARY KEY (key)
);
CREATE INDEX webhooks_tenant_id_idx ON engine.webhooks (tenant_id);

CREATE TABLE engine.webhook_deliveries (
  key bigint NOT NULL,
  webhook_key bigint NOT NULL,
  event_id text,
  event_type text NOT NULL,
  payload jsonb NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3),
  last_attempt_at timestamptz(3),
  response_status integer,
  error_message text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (key)
);
CREATE UNIQUE INDEX webhook_deliveries_webhook_key_event_id_idx ON engine.webhook_deliveries (webhook_key, event_id);
CREATE INDEX webhook_deliveries_due_idx ON engine.webhook_deliveries (webhook_key, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX webhook_deliveries_created_at_idx ON engine.webhook_deliveries (created_at);
`;
