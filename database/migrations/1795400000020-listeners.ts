import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reversed, rewrite, type Change } from './rewrite.js';

/** Listeners: which jobs are theirs, and user tasks whose changes they decide. */
export class Listeners1795400000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, reversed(changes));
    await runner.query(/* sql */ `
      ALTER TABLE engine.jobs DROP COLUMN listener, DROP COLUMN listener_event, DROP COLUMN denied_reason;
      ALTER TABLE engine.user_tasks DROP COLUMN listened;
    `);
  }
}

const COLUMNS = /* sql */ `
  ALTER TABLE engine.jobs ADD COLUMN listener text, ADD COLUMN listener_event text, ADD COLUMN denied_reason text;
  ALTER TABLE engine.user_tasks ADD COLUMN listened boolean NOT NULL DEFAULT false;
`;

/** What changes in the functions of earlier migrations, whatever else has changed in them since. */
const FUNCTIONS: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  [
    'engine.commit_step',
    [
      ["ARRAY['variables', 'jobs_changed']", "ARRAY['variables', 'jobs_changed', 'user_tasks_ended']"],
      [
        'external_form_reference, custom_headers, created_at, ended_at,\n      tenant_id)',
        'external_form_reference, custom_headers, created_at, ended_at,\n      tenant_id, listened)',
      ],
      [
        "r.created_at, r.ended_at, instance.tenant_id\n    FROM jsonb_to_recordset(batch->'user_tasks')",
        "r.created_at, r.ended_at, instance.tenant_id, coalesce(r.listened, false)\n    FROM jsonb_to_recordset(batch->'user_tasks')",
      ],
      [
        'external_form_reference text, custom_headers jsonb, created_at timestamptz,\n      ended_at timestamptz);',
        'external_form_reference text, custom_headers jsonb, created_at timestamptz,\n      ended_at timestamptz, listened boolean);',
      ],
      [
        `UPDATE engine.user_tasks t SET state = r.state, ended_at = r.ended_at
    FROM jsonb_to_recordset(batch->'user_tasks_ended') AS r(key bigint, state text, ended_at timestamptz)`,
        `UPDATE engine.user_tasks t SET state = r.state, ended_at = r.ended_at, assignee = c.assignee,
      candidate_groups = c.candidate_groups, candidate_users = c.candidate_users, due_date = c.due_date,
      follow_up_date = c.follow_up_date, priority = c.priority
    FROM jsonb_to_recordset(batch->'user_tasks_ended') AS r(key bigint, state text, ended_at timestamptz, changes jsonb)
    JOIN engine.user_tasks b ON b.key = r.key, jsonb_populate_record(b, coalesce(r.changes, '{}')) c`,
      ],
      [
        "r.ended_at, instance.tenant_id\n    FROM jsonb_to_recordset(batch->'jobs')",
        "r.ended_at, instance.tenant_id, r.listener, r.listener_event, r.denied_reason\n    FROM jsonb_to_recordset(batch->'jobs')",
      ],
      [
        'created_at, ended_at, tenant_id)\n    SELECT r.key, r.type,',
        'created_at, ended_at, tenant_id,\n      listener, listener_event, denied_reason)\n    SELECT r.key, r.type,',
      ],
      [
        'custom_headers jsonb, element_id text, element_instance_key bigint, created_at timestamptz,\n      ended_at timestamptz);',
        'custom_headers jsonb, element_id text, element_instance_key bigint, created_at timestamptz,\n      ended_at timestamptz, listener text, listener_event text, denied_reason text);',
      ],
      [
        'error_message = coalesce(r.error_message, j.error_message), ended_at = r.ended_at, deadline = NULL,',
        'error_message = coalesce(r.error_message, j.error_message), ended_at = r.ended_at, deadline = NULL,\n      denied_reason = r.denied_reason,',
      ],
      [
        "FROM jsonb_to_recordset(batch->'jobs_changed') AS r(key bigint, state text, retries integer, error_message text,\n      ended_at timestamptz)",
        "FROM jsonb_to_recordset(batch->'jobs_changed') AS r(key bigint, state text, retries integer, error_message text,\n      ended_at timestamptz, denied_reason text)",
      ],
    ],
  ],
  [
    'engine.before_images',
    [
      ['  jobs jsonb;\n', '  jobs jsonb;\n  tasks jsonb;\n'],
      [
        "RETURN jsonb_build_object('variables_before', variables, 'jobs_before', jobs)",
        `SELECT coalesce(jsonb_agg(t), '[]') INTO tasks
  FROM jsonb_to_recordset(batch->'user_tasks_ended') AS r(key bigint)
  JOIN engine.user_tasks t ON t.key = r.key;
  RETURN jsonb_build_object('variables_before', variables, 'jobs_before', jobs, 'user_tasks_before', tasks)`,
      ],
    ],
  ],
  [
    'engine.undo_records',
    [
      [
        'retry_at = r.retry_at, ended_at = r.ended_at',
        'retry_at = r.retry_at, ended_at = r.ended_at, denied_reason = r.denied_reason',
      ],
      [
        `UPDATE engine.user_tasks SET state = 'CREATED', ended_at = NULL
    WHERE key = ANY (engine.keys_of(undone.undo->'user_tasks'));`,
        `UPDATE engine.user_tasks SET state = 'CREATED', ended_at = NULL
    WHERE key = ANY (engine.keys_of(undone.undo->'user_tasks'));
    UPDATE engine.user_tasks t SET state = r.state, ended_at = r.ended_at, assignee = r.assignee,
      candidate_groups = r.candidate_groups, candidate_users = r.candidate_users, due_date = r.due_date,
      follow_up_date = r.follow_up_date, priority = r.priority
    FROM jsonb_populate_recordset(NULL::engine.user_tasks, undone.undo->'user_tasks_before') r WHERE t.key = r.key;`,
      ],
    ],
  ],
];
