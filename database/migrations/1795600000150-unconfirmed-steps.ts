import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reversed, rewrite, type Change } from './rewrite.js';

/** Steps of which nobody knows yet whether Temporal has what led to them. */
export class UnconfirmedSteps1795600000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, reversed(changes));
    await runner.query(/* sql */ `
      DROP FUNCTION engine.take_back_steps;
      DROP TABLE engine.unconfirmed_steps;
    `);
  }
}

const UP = /* sql */ `
CREATE TABLE engine.unconfirmed_steps (
  process_instance_key bigint NOT NULL,
  sequence integer NOT NULL,
  due_at timestamptz(3) NOT NULL,
  CONSTRAINT unconfirmed_steps_pkey PRIMARY KEY (process_instance_key, sequence)
);
CREATE INDEX unconfirmed_steps_due_at ON engine.unconfirmed_steps (due_at);

-- Takes back what was committed for workflow tasks that Temporal never had: the steps from from_step on, where they are
-- older than what asks for it.
CREATE FUNCTION engine.take_back_steps(instance_key bigint, from_step integer, older_than timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(instance_key);
  IF EXISTS (
    SELECT FROM engine.commits WHERE process_instance_key = instance_key AND sequence = from_step AND at < older_than
  ) THEN
    PERFORM engine.rematch_messages(engine.undo_steps(instance_key, from_step));
  END IF;
END $$;
`;

const FUNCTIONS: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  [
    'engine.commit_step',
    [
      [
        `
  IF batch ? 'started' THEN
    INSERT INTO engine.process_instances`,
        `
  IF batch ? 'unconfirmed' THEN
    INSERT INTO engine.unconfirmed_steps (process_instance_key, sequence, due_at)
    VALUES (instance_key, step, now() + interval '30 seconds');
  END IF;
  IF batch ? 'started' THEN
    INSERT INTO engine.process_instances`,
      ],
    ],
  ],
  [
    'engine.undo_steps',
    [
      [
        `
  PERFORM engine.undo_operations(instance_key, from_step);`,
        `
  DELETE FROM engine.unconfirmed_steps WHERE process_instance_key = instance_key AND sequence >= from_step;
  PERFORM engine.undo_operations(instance_key, from_step);`,
      ],
    ],
  ],
];
