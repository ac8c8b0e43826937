import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was chosen for a task. */
export class Assignments1795600000090 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE crm.assignments (
        key text CONSTRAINT assignments_pkey PRIMARY KEY,
        username text NOT NULL CONSTRAINT assignments_user_fkey REFERENCES crm.users (username),
        process_instance_key bigint,
        assigned_at timestamptz(3) NOT NULL
      );
      CREATE INDEX assignments_username_idx ON crm.assignments (username, assigned_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE crm.assignments');
  }
}
