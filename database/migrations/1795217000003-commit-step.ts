import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MESSAGING } from './commit-messaging.sql.js';
import { COMMIT_STEP } from './commit-step.sql.js';
import { BEFORE_IMAGES, KEYS_OF, UNDO } from './undo-steps.sql.js';

/** `engine.commit_step`: the records of one step of an instance, in one transaction and one round trip. */
export class CommitStep1795217000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MESSAGING, BEFORE_IMAGES, KEYS_OF, UNDO, COMMIT_STEP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP FUNCTION engine.commit_step;
      DROP FUNCTION engine.undo_steps;
      DROP FUNCTION engine.keys_of;
      DROP FUNCTION engine.before_images;
      DROP FUNCTION engine.commit_messaging;
    `);
  }
}
