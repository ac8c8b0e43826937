import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that clients gave an id, and what each made: a repetition finds it. */
export class Requests1795600000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE engine.requests (
        caller text NOT NULL,
        tenant_id text NOT NULL,
        id text NOT NULL,
        fingerprint text NOT NULL,
        key bigint NOT NULL,
        process_definition_key bigint,
        settled boolean NOT NULL DEFAULT false,
        at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT requests_pkey PRIMARY KEY (caller, tenant_id, id)
      );
      CREATE INDEX requests_at ON engine.requests (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE engine.requests');
  }
}
