import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reversed, rewrite, type Change } from './rewrite.js';

/**
 * What the engine tells whoever follows it: one row a step, in the step's own transaction. Nobody is notified: to notify
 * is to take one lock for all commits of the database. Who follows reads every fraction of a second.
 */
export class Events1795500000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TELL);
    await runner.query(TRIGGERS);
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, changes);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, changes] of FUNCTIONS) await rewrite(runner, name, reversed(changes));
    await runner.query(/* sql */ `
      DROP TRIGGER user_task_changed ON engine.user_tasks;
      DROP TRIGGER process_instance_suspended ON engine.process_instances;
      DROP FUNCTION engine.tell_user_task, engine.tell_suspension, engine.tell, engine.event_horizon;
      DROP TABLE engine.events, engine.events_forgotten;
      DROP SEQUENCE engine.event_sequence;
    `);
  }
}

const TABLES = /* sql */ `
CREATE SEQUENCE engine.event_sequence AS bigint CACHE 32;

CREATE TABLE engine.events (
  transaction_id bigint NOT NULL,
  number bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  process_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  list jsonb NOT NULL,
  of_tasks boolean NOT NULL,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT events_pkey PRIMARY KEY (transaction_id, number)
);
CREATE INDEX events_process_instance_key_idx ON engine.events (process_instance_key);
CREATE INDEX events_of_tasks_idx ON engine.events (transaction_id, number) WHERE of_tasks;

-- One row: the last transaction whose events are deleted.
CREATE TABLE engine.events_forgotten (
  single boolean NOT NULL DEFAULT true CHECK (single),
  transaction_id bigint NOT NULL,
  CONSTRAINT events_forgotten_pkey PRIMARY KEY (single)
);
INSERT INTO engine.events_forgotten (transaction_id) VALUES (0);

-- Transactions below it have ended: none of them will tell anything more.
CREATE FUNCTION engine.event_horizon() RETURNS bigint LANGUAGE sql STABLE
RETURN pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
`;

const TELL = /* sql */ `
CREATE FUNCTION engine.tell(instance bigint, process text, tenant text, at timestamptz, list jsonb) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO engine.events (transaction_id, number, process_instance_key, process_id, at, list, of_tasks, tenant_id)
  VALUES (pg_current_xact_id()::text::bigint, nextval('engine.event_sequence'), instance, process, at, list,
    jsonb_path_exists(list, '$[*] ? (@.type starts with "user-task.")'), tenant);
END;
`;

/** What is changed outside of steps, too: tasks in the hands of people. `previous`: who could see the task before. */
const TRIGGERS = /* sql */ `
CREATE FUNCTION engine.tell_user_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM engine.tell(NEW.process_instance_key, NEW.process_id, NEW.tenant_id, clock_timestamp(),
    jsonb_build_array(jsonb_build_object(
      'type', CASE WHEN OLD.assignee IS NOT DISTINCT FROM NEW.assignee THEN 'user-task.updated'
        WHEN NEW.assignee IS NULL THEN 'user-task.unassigned' ELSE 'user-task.assigned' END,
      'key', NEW.key::text,
      'assignee', NEW.assignee,
      'previous', jsonb_build_object('assignee', OLD.assignee, 'owner', OLD.owner,
        'candidate_users', OLD.candidate_users, 'candidate_groups', OLD.candidate_groups))));
  RETURN NULL;
END $$;
CREATE TRIGGER user_task_changed AFTER UPDATE ON engine.user_tasks FOR EACH ROW
  WHEN (NEW.ended_at IS NULL AND OLD.ended_at IS NULL AND
    (OLD.assignee, OLD.owner, OLD.candidate_users, OLD.candidate_groups, OLD.due_date, OLD.follow_up_date, OLD.priority)
    IS DISTINCT FROM
    (NEW.assignee, NEW.owner, NEW.candidate_users, NEW.candidate_groups, NEW.due_date, NEW.follow_up_date, NEW.priority))
  EXECUTE FUNCTION engine.tell_user_task();

CREATE FUNCTION engine.tell_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM engine.tell(NEW.key, NEW.process_id, NEW.tenant_id, clock_timestamp(), jsonb_build_array(jsonb_build_object(
    'type', CASE NEW.state WHEN 'SUSPENDED' THEN 'process-instance.suspended' ELSE 'process-instance.resumed' END)));
  RETURN NULL;
END $$;
CREATE TRIGGER process_instance_suspended AFTER UPDATE OF state ON engine.process_instances FOR EACH ROW
  WHEN (NEW.ended_at IS NULL AND OLD.state IS DISTINCT FROM NEW.state AND 'SUSPENDED' IN (OLD.state, NEW.state))
  EXECUTE FUNCTION engine.tell_suspension();
`;

const FUNCTIONS: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  [
    'engine.commit_step',
    [
      [
        '  RETURN answer;\n',
        `  IF batch ? 'events' THEN
    PERFORM engine.tell(instance_key, instance.process_id, instance.tenant_id, (batch->>'at')::timestamptz,
      batch->'events');
  END IF;
  RETURN answer;\n`,
      ],
    ],
  ],
  [
    'engine.undo_steps',
    [
      [
        '  RETURN engine.undo_records(instance_key, from_step);\n',
        `  PERFORM engine.tell(key, process_id, tenant_id, clock_timestamp(), '[{"type": "process-instance.rewound"}]')
  FROM engine.process_instances WHERE key = instance_key;
  RETURN engine.undo_records(instance_key, from_step);\n`,
      ],
    ],
  ],
];
