import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that processes refer to, and variables that belong to no instance. */
export class Documents1795400000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.cluster_variables, engine.documents');
  }
}

const TABLES = /* sql */ `
CREATE TABLE engine.documents (
  id text NOT NULL,
  content bytea NOT NULL,
  sha256 char(64) NOT NULL,
  content_type text NOT NULL,
  file_name text NOT NULL,
  custom_properties jsonb NOT NULL DEFAULT '{}',
  process_id text,
  process_instance_key bigint,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by text,
  expires_at timestamptz(3),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT documents_pkey PRIMARY KEY (id)
);
CREATE INDEX documents_expires_at_idx ON engine.documents (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX documents_process_instance_key_idx ON engine.documents (process_instance_key) WHERE process_instance_key IS NOT NULL;

CREATE TABLE engine.cluster_variables (
  key bigint NOT NULL DEFAULT engine.next_key(),
  scope text NOT NULL,
  tenant_id text NOT NULL DEFAULT '',
  name text NOT NULL,
  value jsonb NOT NULL,
  CONSTRAINT cluster_variables_pkey PRIMARY KEY (key),
  CONSTRAINT cluster_variables_scope_tenant_id_name_key UNIQUE (scope, tenant_id, name)
);
`;
