import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notifications are followed as events are, in the order of their transactions, so that what commits late is not skipped.
 * Values of variables are compared by who may read all that they may hold of records.
 */
export class NotificationsAndValues1795600000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLLOWED);
    await runner.query(COMPARED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION crm.may_compare, crm.reads_whole;
      ALTER TABLE crm.notifications DROP COLUMN transaction_id;`);
  }
}

const FOLLOWED = /* sql */ `
  ALTER TABLE crm.notifications
    ADD COLUMN transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;
  CREATE INDEX notifications_followed_idx ON crm.notifications (transaction_id, username);`;

/** As \`crm.field_rule\` decides of one field: each that has a rule, and all others (\`*\`). */
const COMPARED = /* sql */ `
  CREATE FUNCTION crm.reads_whole(a_username text, a_type text) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (
      SELECT FROM crm.users u
      WHERE u.username = a_username AND u.active AND u.organisation_id = crm.home_organisation() AND (
        SELECT bool_and(coalesce((
          SELECT p.can_read FROM crm.field_permissions p
          WHERE p.record_type = a_type AND p.field IN (f.field, '*') AND p.department IN (u.department, '*')
          ORDER BY p.department = '*', p.field = '*' LIMIT 1), false))
        FROM (SELECT '*' AS field UNION SELECT field FROM crm.field_permissions WHERE record_type = a_type) f));

  CREATE FUNCTION crm.may_compare(a_username text, an_instance bigint, names text[], types text[]) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN NOT EXISTS (
      SELECT FROM engine.variables v JOIN unnest(names, types) record(name, type) ON record.name = v.name
      WHERE v.process_instance_key = an_instance AND NOT crm.reads_whole(a_username, record.type));`;
