import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What measures need beside the records. */
export class MeasureSettings1795600000094 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE crm.measure_settings (
        name text NOT NULL,
        subject text NOT NULL,
        value double precision NOT NULL,
        updated_by text,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT measure_settings_pkey PRIMARY KEY (name, subject)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE crm.measure_settings');
  }
}
