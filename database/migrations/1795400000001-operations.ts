import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMMIT_OPERATION, MOVE_ROWS, UNDO_OPERATIONS, UNDO_WITH_OPERATIONS } from './operations.sql.js';
import { UNDO_ALL } from './signals.sql.js';

/** Operations on running instances: migration, suspension, and what the audit log tells of each. */
export class Operations1795400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MOVE_ROWS, UNDO_OPERATIONS, UNDO_WITH_OPERATIONS, COMMIT_OPERATION]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO_ALL);
    await runner.query(/* sql */ `
      DROP FUNCTION engine.commit_operation;
      DROP FUNCTION engine.undo_operations;
      DROP FUNCTION engine.move_rows;
    `);
  }
}
