import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A change that was made knows its instance by more than its key: who forgets or erases the one finds the other. */
export class ChangesOfInstances1795600000173 implements MigrationInterface {
  readonly name = 'ChangesOfInstances1795600000173';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE crm.idempotency_keys ADD process_instance_key bigint;
      UPDATE crm.idempotency_keys k SET process_instance_key = e.process_instance_key
        FROM engine.element_instances e WHERE e.key::text = k.key;
      CREATE INDEX idempotency_keys_process_instance_key_idx ON crm.idempotency_keys (process_instance_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crm.idempotency_keys DROP process_instance_key');
  }
}
