import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a task open hears of what others say about it and attach to it, as of its other changes. */
export class TaskNews1795600000124 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
CREATE FUNCTION engine.tell_task_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM engine.tell(t.process_instance_key, t.process_id, t.tenant_id, clock_timestamp(),
    jsonb_build_array(jsonb_build_object('type', 'user-task.updated', 'key', t.key::text)))
  FROM engine.user_tasks t WHERE t.key = COALESCE(NEW.user_task_key, OLD.user_task_key) AND t.ended_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER comments_changed AFTER INSERT OR UPDATE OR DELETE ON engine.comments
  FOR EACH ROW EXECUTE FUNCTION engine.tell_task_news();
CREATE TRIGGER attachments_changed AFTER INSERT OR DELETE ON engine.attachments
  FOR EACH ROW EXECUTE FUNCTION engine.tell_task_news();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TRIGGER comments_changed ON engine.comments;
      DROP TRIGGER attachments_changed ON engine.attachments;
      DROP FUNCTION engine.tell_task_news;
    `);
  }
}
