import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of insights that go out by mail, again and again. */
export class InsightReports1795600000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.insight_reports');
  }
}

const UP = /* sql */ `
CREATE TABLE engine.insight_reports (
  key bigint NOT NULL,
  name text NOT NULL,
  request jsonb NOT NULL,
  recipients text[] NOT NULL,
  cron text NOT NULL,
  time_zone text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  next_run_at timestamptz(3) NOT NULL,
  leased_until timestamptz(3),
  last_run_at timestamptz(3),
  last_error text,
  last_message_ids text[] NOT NULL DEFAULT '{}',
  owner text,
  tenant_id text NOT NULL DEFAULT '<default>',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT insight_reports_pkey PRIMARY KEY (key)
);
CREATE INDEX insight_reports_due_idx ON engine.insight_reports (next_run_at) WHERE active;
CREATE INDEX insight_reports_owner_idx ON engine.insight_reports (owner);
`;
