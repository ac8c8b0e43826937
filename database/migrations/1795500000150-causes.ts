import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reversed, rewrite, type Change } from './rewrite.js';

/** Each step keeps what happened in it, so that a past state of an instance can be come to again. */
export class Causes1795500000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE engine.commits ADD COLUMN causes text');
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, reversed(changes));
    await runner.query('ALTER TABLE engine.commits DROP COLUMN causes');
  }
}

const FUNCTIONS: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  [
    'engine.commit_step',
    [
      [
        `(process_instance_key, sequence, result, at, digest, undo)
  VALUES (instance_key, step, answer, (batch->>'at')::timestamptz, batch->>'digest', undo)`,
        `(process_instance_key, sequence, result, at, digest, undo, causes)
  VALUES (instance_key, step, answer, (batch->>'at')::timestamptz, batch->>'digest', undo, batch->>'causes')`,
      ],
      [
        `(process_instance_key, sequence, result, at, digest, undo)
    VALUES (instance_key, step, answer, (batch->>'at')::timestamptz, batch->>'digest',
      (batch->'undo') || engine.before_images(batch));`,
        `(process_instance_key, sequence, result, at, digest, undo, causes)
    VALUES (instance_key, step, answer, (batch->>'at')::timestamptz, batch->>'digest',
      (batch->'undo') || engine.before_images(batch), batch->>'causes');`,
      ],
    ],
  ],
  // Of an instance that began in the step nothing was there before.
  ['engine.undo_operations', [[`AND undo ? 'operations'`, `AND undo->'operations'->'instance' ? 'key'`]]],
];
