import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log names the kind of what was changed. Who writes an entry may leave it open: it is told by the key, which
 * the same transaction has written before.
 */
export class AuditEntityTypes1795400000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTITY_TYPE);
    await runner.query(TRIGGER);
    await runner.query(/* sql */ `
      CREATE TRIGGER audit_log_entity_type BEFORE INSERT ON engine.audit_log
        FOR EACH ROW WHEN (NEW.entity_type IS NULL) EXECUTE FUNCTION engine.set_audit_entity_type();
    `);
    await runner.query(/* sql */ `
      UPDATE engine.audit_log SET entity_type = engine.audit_entity_type(entity_key, process_instance_key)
      WHERE entity_type IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      DROP TRIGGER audit_log_entity_type ON engine.audit_log;
      DROP FUNCTION engine.set_audit_entity_type;
      DROP FUNCTION engine.audit_entity_type;
    `);
  }
}

const ENTITY_TYPE = /* sql */ `
CREATE FUNCTION engine.audit_entity_type(changed bigint, instance bigint) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE
    WHEN changed = instance THEN 'PROCESS_INSTANCE'
    WHEN EXISTS (SELECT FROM engine.user_tasks WHERE key = changed) THEN 'USER_TASK'
    WHEN EXISTS (SELECT FROM engine.jobs WHERE key = changed) THEN 'JOB'
    WHEN EXISTS (SELECT FROM engine.incidents WHERE key = changed) THEN 'INCIDENT'
    ELSE 'VARIABLE' END;
END $$;`;

const TRIGGER = /* sql */ `
CREATE FUNCTION engine.set_audit_entity_type() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.entity_type := engine.audit_entity_type(NEW.entity_key, NEW.process_instance_key);
  RETURN NEW;
END $$;`;
