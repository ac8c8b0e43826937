import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an instance that is resumed has kept waiting: workers hear of its jobs, and messages and signals are due at once. */
export class Suspension1795500000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESUMED);
    await runner.query(/* sql */ `
      CREATE TRIGGER process_instances_resumed AFTER UPDATE OF state ON engine.process_instances
        FOR EACH ROW WHEN (OLD.state = 'SUSPENDED' AND NEW.state = 'ACTIVE') EXECUTE FUNCTION engine.instance_resumed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TRIGGER process_instances_resumed ON engine.process_instances;
      DROP FUNCTION engine.instance_resumed;
    `);
  }
}

const RESUMED = /* sql */ `
CREATE FUNCTION engine.instance_resumed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('baton_jobs', type) FROM (
    SELECT DISTINCT type FROM engine.jobs
    WHERE process_instance_key = NEW.key AND state IN ('CREATED', 'FAILED', 'TIMED_OUT')
  ) types;
  UPDATE engine.message_deliveries SET next_attempt_at = now()
  WHERE process_instance_key = NEW.key AND state = 'PENDING' AND next_attempt_at > now();
  UPDATE engine.signal_deliveries SET next_attempt_at = now()
  WHERE process_instance_key = NEW.key AND state = 'PENDING' AND next_attempt_at > now();
  PERFORM pg_notify('baton_deliveries', '');
  RETURN NULL;
END $$;`;
