import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users who may not come in for now, and keys whose time passes. */
export class DisabledUsers1795600000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE identity.users ADD COLUMN active boolean NOT NULL DEFAULT true;
      ALTER TABLE identity.api_keys ADD COLUMN expires_at timestamptz(3), ADD COLUMN last_used_at timestamptz(3);
      CREATE INDEX logins_name_at_idx ON identity.logins (name, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP INDEX identity.logins_name_at_idx;
      ALTER TABLE identity.api_keys DROP COLUMN expires_at, DROP COLUMN last_used_at;
      ALTER TABLE identity.users DROP COLUMN active;
    `);
  }
}
