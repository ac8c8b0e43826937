import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data stores of BPMN, and which changes of them are made. */
export class DataStores1795500000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.data_store_writes, engine.data_stores');
  }
}

const TABLES = /* sql */ `
CREATE TABLE engine.data_stores (
  key bigint NOT NULL DEFAULT engine.next_key(),
  store_id text NOT NULL,
  name text,
  value jsonb NOT NULL,
  version integer NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  process_instance_key bigint NOT NULL,
  process_definition_key bigint NOT NULL,
  element_id text NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT data_stores_pkey PRIMARY KEY (key),
  CONSTRAINT data_stores_tenant_id_store_id_key UNIQUE (tenant_id, store_id)
);

CREATE TABLE engine.data_store_writes (
  job_key bigint NOT NULL,
  digest char(64) NOT NULL,
  process_instance_key bigint NOT NULL,
  CONSTRAINT data_store_writes_pkey PRIMARY KEY (job_key, digest)
);
CREATE INDEX data_store_writes_process_instance_key_idx ON engine.data_store_writes (process_instance_key);
`;
