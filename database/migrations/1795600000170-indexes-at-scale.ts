import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes in the order that people look for things in. Made beside the running engine, none of whose writes waits; one that
 * a broken off attempt left behind is made anew.
 */
export class IndexesAtScale1795600000170 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(INDEXES)) await make(runner, name, on);
    if (await knowsTrigrams(runner)) await make(runner, ...BY_WORDS);
    // Else nobody knows which values are common until the next automatic run.
    await runner.query('ANALYZE engine.variables');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [...Object.keys(INDEXES), BY_WORDS[0]])
      await runner.query(`DROP INDEX IF EXISTS engine.${name}`);
  }
}

const BY_BLOCKS = 'USING brin (ended_at timestamptz_minmax_multi_ops) WITH (autosummarize = on)';

const INDEXES: Readonly<Record<string, string>> = {
  process_instances_process_definition_key_started_at_idx: 'process_instances (process_definition_key, started_at)',
  process_instances_process_id_started_at_idx: 'process_instances (process_id, started_at)',
  user_tasks_priority_idx: `user_tasks (priority DESC, key) WHERE state = 'CREATED'`,
  user_tasks_open_candidate_groups_idx: `user_tasks USING gin (candidate_groups) WHERE state = 'CREATED'`,
  user_tasks_of_nobody_idx: `user_tasks (due_date) WHERE state = 'CREATED' AND assignee IS NULL AND candidate_users = '{}' AND candidate_groups = '{}'`,
  incidents_created_at_idx: `incidents (created_at) WHERE state = 'ACTIVE'`,
  // By a hash: a value may be larger than an index takes.
  variables_value_idx: 'variables (name, jsonb_hash_extended(value, 0))',
  // Of blocks, not rows: a few kilobytes, and an update in place stays one.
  element_instances_ended_at_idx: `element_instances ${BY_BLOCKS}`,
  process_instances_ended_at_idx: `process_instances ${BY_BLOCKS}`,
};

/** Part of a task's name. */
const BY_WORDS = ['user_tasks_name_idx', `user_tasks USING gin (name gin_trgm_ops) WHERE state = 'CREATED'`] as const;

async function make(runner: QueryRunner, name: string, on: string): Promise<void> {
  await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS engine.${name}`);
  await runner.query(`CREATE INDEX CONCURRENTLY ${name} ON engine.${on}`);
}

/** PostgreSQL brings the extension along; where this user may not make it, tasks are searched without that index. */
async function knowsTrigrams(runner: QueryRunner): Promise<boolean> {
  return runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm').then(
    () => true,
    () => false,
  );
}
