import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batch operations: what is done with many instances, one item each. */
export class BatchOperations1795400000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.batch_operation_items, engine.batch_operations');
  }
}

const TABLES = /* sql */ `
CREATE TABLE engine.batch_operations (
  key bigint NOT NULL,
  type text NOT NULL,
  state text NOT NULL,
  request jsonb NOT NULL,
  actor text,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT batch_operations_pkey PRIMARY KEY (key)
);
CREATE INDEX batch_operations_state_idx ON engine.batch_operations (state);

CREATE TABLE engine.batch_operation_items (
  batch_operation_key bigint NOT NULL,
  item_key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  root_process_instance_key bigint NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3) NOT NULL,
  processed_at timestamptz(3),
  error_message text,
  CONSTRAINT batch_operation_items_pkey PRIMARY KEY (batch_operation_key, item_key)
);
CREATE INDEX batch_operation_items_due_idx ON engine.batch_operation_items (next_attempt_at) WHERE state = 'ACTIVE';
CREATE INDEX batch_operation_items_process_instance_key_idx ON engine.batch_operation_items (process_instance_key);
`;
