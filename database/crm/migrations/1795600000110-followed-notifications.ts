import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications are followed as events are: in the order of their transactions, so that what commits late is not skipped. */
export class FollowedNotifications1795600000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE crm.notifications
        ADD COLUMN transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;
      CREATE INDEX notifications_followed_idx ON crm.notifications (transaction_id, username);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE crm.notifications DROP COLUMN transaction_id');
  }
}
