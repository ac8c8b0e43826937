import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of browsers. */
export class Sessions1795600000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
CREATE TABLE identity.sessions (
  token_hash char(64) NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  credential text,
  groups text[] NOT NULL,
  claims jsonb,
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX sessions_expires_at_idx ON identity.sessions (expires_at);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.sessions');
  }
}
