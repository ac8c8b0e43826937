import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instances that are about a record are found by the variable that has its id; `left`, since an index takes no long values. */
export class InstancesOfRecords1795600000127 implements MigrationInterface {
  readonly name = 'InstancesOfRecords1795600000127';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX variables_record_idx ON engine.variables (left(value #>> '{}', 20))
       WHERE name IN ('customerId', 'leadId', 'ticketId', 'supplierId')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX engine.variables_record_idx');
  }
}
