import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['process_definitions', 'decision_requirements', 'forms'];

/** What was deleted stays as far as history refers to it, and is found no more. */
export class DeletedResources1795600000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE engine.${table} ADD COLUMN deleted_at timestamptz(3)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE engine.${table} DROP COLUMN deleted_at`);
  }
}
