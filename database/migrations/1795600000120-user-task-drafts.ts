import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have filled in of the forms of their tasks, until they complete them. */
export class UserTaskDrafts1795600000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(GONE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TRIGGER user_tasks_ended_drafts ON engine.user_tasks;
      DROP TRIGGER user_tasks_deleted_drafts ON engine.user_tasks;
      DROP FUNCTION engine.delete_drafts;
      DROP TABLE engine.user_task_drafts;
    `);
  }
}

const TABLE = /* sql */ `
CREATE TABLE engine.user_task_drafts (
  user_task_key bigint NOT NULL,
  author text NOT NULL,
  variables jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  tenant_id text NOT NULL DEFAULT '<default>',
  CONSTRAINT user_task_drafts_pkey PRIMARY KEY (user_task_key, author)
);
`;

/** With the task, whoever ends or deletes it. */
const GONE = /* sql */ `
CREATE FUNCTION engine.delete_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM engine.user_task_drafts WHERE user_task_key = OLD.key;
  RETURN NULL;
END $$;
CREATE TRIGGER user_tasks_ended_drafts AFTER UPDATE OF state ON engine.user_tasks
  FOR EACH ROW WHEN (OLD.state = 'CREATED' AND NEW.state <> 'CREATED') EXECUTE FUNCTION engine.delete_drafts();
CREATE TRIGGER user_tasks_deleted_drafts AFTER DELETE ON engine.user_tasks
  FOR EACH ROW EXECUTE FUNCTION engine.delete_drafts();
`;
