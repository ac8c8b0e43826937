import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Change, reversed, rewrite } from './rewrite.js';

/** Who comes late with a step is told so: it may be Temporal's attempt, repeated at the times of the first. */
export class LateSteps1795600000172 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, 'engine.commit_step', CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, 'engine.commit_step', reversed(CHANGES));
  }
}

const CHANGES: readonly Change[] = [
  [
    `
    IF earlier.digest = batch->>'digest' OR earlier.at >= (batch->>'at')::timestamptz THEN
      RETURN earlier.result;
    END IF;`,
    `
    IF earlier.digest = batch->>'digest' THEN
      RETURN earlier.result;
    END IF;
    IF earlier.at >= (batch->>'at')::timestamptz THEN
      RETURN '{"correlated": [], "late": true}'::jsonb;
    END IF;`,
  ],
];
