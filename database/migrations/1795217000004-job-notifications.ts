import type { MigrationInterface, QueryRunner } from 'typeorm';

/** New jobs are told on channel `baton_jobs`, by type, so that workers that wait for them need not poll. */
export class JobNotifications1795217000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      CREATE FUNCTION engine.notify_jobs() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('baton_jobs', type) FROM (SELECT DISTINCT type FROM created) types;
        RETURN NULL;
      END $$;
      CREATE TRIGGER jobs_created AFTER INSERT ON engine.jobs
        REFERENCING NEW TABLE AS created FOR EACH STATEMENT EXECUTE FUNCTION engine.notify_jobs();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TRIGGER jobs_created ON engine.jobs;
      DROP FUNCTION engine.notify_jobs;
    `);
  }
}
