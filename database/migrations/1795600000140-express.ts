import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instances that began in one transaction, and those of them whose workflow has still to be started. */
export class Express1795600000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP FUNCTION engine.begin_express(bigint);
      DROP TABLE engine.promotions;
      UPDATE engine.process_instances SET workflow_id = key::text WHERE workflow_id IS NULL;
      ALTER TABLE engine.process_instances ALTER COLUMN workflow_id SET NOT NULL;
    `);
  }
}

const UP = /* sql */ `
-- Null for instances that ended in the transaction that began them.
ALTER TABLE engine.process_instances ALTER COLUMN workflow_id DROP NOT NULL;

CREATE TABLE engine.promotions (
  process_instance_key bigint NOT NULL,
  workflow_id text NOT NULL,
  process_id text NOT NULL,
  -- A StartInput as JSON text: in PostgreSQL's own JSON the names of variables would lose their order.
  input text NOT NULL,
  due_at timestamptz(3) NOT NULL,
  CONSTRAINT promotions_pkey PRIMARY KEY (process_instance_key),
  CONSTRAINT promotions_workflow_id_key UNIQUE (workflow_id)
);
CREATE INDEX promotions_due_at ON engine.promotions (due_at);

-- Whether this transaction is to begin the instance: of two at once the second waits for the first. Changes of records are
-- told with the instance from here on.
CREATE FUNCTION engine.begin_express(instance bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('baton.process_instance_key', instance::text, true), pg_advisory_xact_lock(instance);
  RETURN NOT EXISTS (SELECT FROM engine.process_instances WHERE key = instance);
END $$;
`;
