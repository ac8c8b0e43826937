import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a worker has a job, and what durations are held against: targets and costs. */
export class Insights1795600000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TABLE engine.insight_settings;
      ALTER TABLE engine.jobs DROP COLUMN activated_at;
    `);
  }
}

const UP = /* sql */ `
ALTER TABLE engine.jobs ADD COLUMN activated_at timestamptz(3);

CREATE TABLE engine.insight_settings (
  key bigint NOT NULL,
  kind text NOT NULL,
  process_id text NOT NULL DEFAULT '',
  element_id text NOT NULL DEFAULT '',
  department text NOT NULL DEFAULT '',
  value double precision NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by text,
  CONSTRAINT insight_settings_pkey PRIMARY KEY (key),
  CONSTRAINT insight_settings_subject_key UNIQUE (tenant_id, kind, process_id, element_id, department)
);
`;
