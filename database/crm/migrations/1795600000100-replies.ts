import type { MigrationInterface, QueryRunner } from 'typeorm';
import { supportRequestRule } from './shipped-support-rule.js';

/** Messages know their tickets; a rule opens tickets; protocols for tickets and for what models tell by name. */
export class Replies1795600000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE crm.inbound_messages
        ADD COLUMN ticket_id bigint CONSTRAINT inbound_messages_ticket_fkey REFERENCES crm.tickets (id);
      CREATE INDEX outbox_ticket_idx ON crm.outbox (ticket_id) WHERE ticket_id IS NOT NULL;
      UPDATE crm.communication_protocols SET audience = 'department:data-protection', updated_at = now()
        WHERE audience = 'department:legal';
    `);
    const { name, order, active, channels, condition, actions, examples } = supportRequestRule;
    await queryRunner.query(
      `INSERT INTO crm.filter_rules (name, "order", active, channels, condition, actions, examples)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING`,
      [name, order, active, channels, ...[condition, actions, examples].map((value) => JSON.stringify(value))],
    );
    for (const [name, processId, event, eventName, audience, channel, template] of PROTOCOLS) {
      await queryRunner.query(
        `INSERT INTO crm.communication_protocols (name, process_id, event, event_name, audience, channel, template)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [name, processId, event, eventName, audience, channel, template],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM crm.communication_protocols WHERE process_id = 'support-ticket' OR event_name = 'lead-overdue';
      DELETE FROM crm.filter_rules WHERE actions @> '[{"kind": "startProcess", "processId": "support-escalation"}]';
      DROP INDEX crm.outbox_ticket_idx;
      ALTER TABLE crm.inbound_messages DROP COLUMN ticket_id;
    `);
  }
}

/** The tasks of tickets are those of the process that support-escalation calls. */
const PROTOCOLS = [
  ['Overdue task: its assignee', 'support-ticket', 'task-overdue', null, 'assignee', 'inbox', 'reminder'],
  ['Overdue task: the manager', 'support-ticket', 'task-overdue', null, 'manager', 'inbox', 'escalation'],
  ['Escalation: the manager', 'support-ticket', 'element-escalated', null, 'manager', 'inbox', 'escalation'],
  ['Incident: the department', 'support-ticket', 'incident', null, 'department:support', 'inbox', 'escalation'],
  [
    'Overdue in engineering: the manager',
    'support-ticket',
    'named',
    'ticket-overdue',
    'manager',
    'email',
    'escalation',
  ],
  ['Overdue lead: the manager', 'lead-handoff', 'named', 'lead-overdue', 'manager', 'email', 'escalation'],
] as const;
