import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do with user tasks besides completing them: delegate, comment, attach, keep searches. */
export class TaskCollaboration1795500000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(CLAIMED);
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TABLE engine.comments, engine.attachments, engine.task_filters;
      DROP TRIGGER user_tasks_assigned_at_birth ON engine.user_tasks;
      DROP TRIGGER user_tasks_assigned ON engine.user_tasks;
      DROP FUNCTION engine.set_claimed_at;
      DROP INDEX engine.user_tasks_ended_at_idx, engine.user_tasks_owner_idx;
      ALTER TABLE engine.user_tasks DROP COLUMN delegation_state, DROP COLUMN claimed_at;
    `);
  }
}

const COLUMNS = /* sql */ `
ALTER TABLE engine.user_tasks ADD COLUMN delegation_state text, ADD COLUMN claimed_at timestamptz(3);
CREATE INDEX user_tasks_ended_at_idx ON engine.user_tasks (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX user_tasks_owner_idx ON engine.user_tasks (owner) WHERE owner IS NOT NULL;
UPDATE engine.user_tasks t SET claimed_at = COALESCE(
  (SELECT max(a.at) FROM engine.audit_log a WHERE a.entity_key = t.key AND a.operation = 'ASSIGN'), t.created_at)
WHERE t.assignee IS NOT NULL;
`;

/** Since when somebody has the task, whoever writes it; to hand it on changes nothing. */
const CLAIMED = /* sql */ `
CREATE FUNCTION engine.set_claimed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.claimed_at := CASE
    WHEN NEW.assignee IS NULL THEN NULL
    WHEN TG_OP = 'INSERT' THEN NEW.created_at
    ELSE GREATEST(now(), NEW.created_at) END;
  RETURN NEW;
END $$;
CREATE TRIGGER user_tasks_assigned_at_birth BEFORE INSERT ON engine.user_tasks
  FOR EACH ROW WHEN (NEW.assignee IS NOT NULL) EXECUTE FUNCTION engine.set_claimed_at();
CREATE TRIGGER user_tasks_assigned BEFORE UPDATE OF assignee ON engine.user_tasks
  FOR EACH ROW WHEN ((OLD.assignee IS NULL) <> (NEW.assignee IS NULL)) EXECUTE FUNCTION engine.set_claimed_at();
`;

const TABLES = /* sql */ `
CREATE TABLE engine.comments (
  key bigint NOT NULL,
  user_task_key bigint NOT NULL,
  process_instance_key bigint NOT NULL,
  author text,
  text text NOT NULL,
  mentions text[] NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  edited_at timestamptz(3),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT comments_pkey PRIMARY KEY (key)
);
CREATE INDEX comments_user_task_key_idx ON engine.comments (user_task_key);
CREATE INDEX comments_process_instance_key_idx ON engine.comments (process_instance_key);
CREATE INDEX comments_mentions_idx ON engine.comments USING gin (mentions);

CREATE TABLE engine.attachments (
  key bigint NOT NULL,
  user_task_key bigint,
  process_instance_key bigint NOT NULL,
  document_id text NOT NULL,
  name text,
  description text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  created_by text,
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT attachments_pkey PRIMARY KEY (key)
);
CREATE INDEX attachments_user_task_key_idx ON engine.attachments (user_task_key) WHERE user_task_key IS NOT NULL;
CREATE INDEX attachments_process_instance_key_idx ON engine.attachments (process_instance_key);
CREATE INDEX attachments_document_id_idx ON engine.attachments (document_id);

CREATE TABLE engine.task_filters (
  key bigint NOT NULL,
  name text NOT NULL,
  description text,
  request jsonb NOT NULL,
  owner text,
  groups text[] NOT NULL DEFAULT '{}',
  for_all boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT task_filters_pkey PRIMARY KEY (key)
);
CREATE INDEX task_filters_owner_idx ON engine.task_filters (owner);
`;
