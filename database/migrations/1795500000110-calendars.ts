import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people work, for durations in working hours. */
export class Calendars1795500000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.calendars');
  }
}

const TABLE = /* sql */ `
CREATE TABLE engine.calendars (
  tenant_id text NOT NULL DEFAULT '<default>',
  id text NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  weekly_hours jsonb NOT NULL,
  holidays jsonb NOT NULL DEFAULT '[]',
  is_default boolean NOT NULL DEFAULT false,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_by text,
  CONSTRAINT calendars_pkey PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX calendars_default_idx ON engine.calendars (tenant_id) WHERE is_default;
`;
