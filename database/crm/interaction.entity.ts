import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Customer } from './customer.entity.js';
import { Lead } from './lead.entity.js';
import { Organisation } from './organisation.entity.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { sealed } from './sealed.js';
import { Ticket } from './ticket.entity.js';

export const interactionChannels = ['email', 'sms', 'phone', 'meeting', 'chat', 'web', 'note'] as const;
export const interactionDirections = ['inbound', 'outbound', 'internal'] as const;

/** One entry of the timeline that all channels share. */
@Entity({ schema: 'crm', name: 'interactions' })
@Index('interactions_customer_idx', ['customerId', 'occurredAt'])
@Index('interactions_lead_idx', ['leadId', 'occurredAt'])
@Index('interactions_ticket_idx', ['ticketId', 'occurredAt'])
@Index('interactions_outbox_key', ['outboxId'], { unique: true })
@Index('interactions_inbound_key', ['inboundId'], { unique: true })
export class Interaction {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'interactions_pkey' })
  id!: string;

  @Column({ type: 'text', enum: [...interactionChannels] })
  channel!: (typeof interactionChannels)[number];

  @Column({ type: 'text', enum: [...interactionDirections] })
  direction!: (typeof interactionDirections)[number];

  @Column({ type: 'text' })
  subject!: string;

  @Column(sealed({ nullable: true }))
  body!: string | null;

  @Column({ name: 'customer_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Customer, { name: 'interactions_customer_fkey' })
  customerId!: string | null;

  @Column({ name: 'lead_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Lead, { name: 'interactions_lead_fkey' })
  leadId!: string | null;

  @Column({ name: 'ticket_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Ticket, { name: 'interactions_ticket_fkey' })
  ticketId!: string | null;

  /** The send this entry tells of: one entry per send. */
  @Column({ name: 'outbox_id', type: 'bigint', nullable: true })
  @ForeignKey(() => OutboxMessage, { name: 'interactions_outbox_fkey' })
  outboxId!: string | null;

  /** The message this entry tells of: one entry per message. */
  @Column({ name: 'inbound_id', type: 'bigint', nullable: true })
  @ForeignKey('InboundMessage', { name: 'interactions_inbound_fkey' })
  inboundId!: string | null;

  /** What became of that send: a state of the outbox. */
  @Column({ type: 'text', nullable: true })
  delivery!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** The organisation whose record it is. */
  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'interactions_owned_by_fkey' })
  ownedBy!: string;

  @Column({ name: 'occurred_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  occurredAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  /** Counts changes; who changes a record says which version he saw. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
