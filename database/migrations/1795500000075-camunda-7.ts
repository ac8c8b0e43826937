import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Camunda 7's API keeps beside everything else: types that JSON does not tell, error details, names of deployments. */
export class Camunda71795500000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE TABLE engine.variable_types (
        process_instance_key bigint NOT NULL,
        name text NOT NULL,
        type text NOT NULL,
        value_info jsonb NOT NULL,
        CONSTRAINT variable_types_pkey PRIMARY KEY (process_instance_key, name)
      );
      ALTER TABLE engine.jobs ADD COLUMN error_details text;
      ALTER TABLE engine.deployments ADD COLUMN name text, ADD COLUMN source text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      ALTER TABLE engine.deployments DROP COLUMN name, DROP COLUMN source;
      ALTER TABLE engine.jobs DROP COLUMN error_details;
      DROP TABLE engine.variable_types;
    `);
  }
}
