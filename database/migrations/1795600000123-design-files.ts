import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people draw before they deploy them. */
export class DesignFiles1795600000123 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.design_files');
  }
}

const TABLE = /* sql */ `
CREATE TABLE engine.design_files (
  key bigint NOT NULL,
  folder text NOT NULL DEFAULT '',
  name text NOT NULL,
  kind text NOT NULL,
  content text NOT NULL,
  definition_ids text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by text,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by text,
  deleted_at timestamptz(3),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT design_files_pkey PRIMARY KEY (key)
);
CREATE UNIQUE INDEX design_files_place_idx ON engine.design_files (tenant_id, folder, name) WHERE deleted_at IS NULL;
`;
