import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';
import type { TemplateChannel } from './message-template.entity.js';
import { sealed, searchable } from './sealed.js';

/**
 * `queued`: waits for `notBefore` and the sender. `pending`: an attempt is under way, or comes again. `sent`: the mail
 * server or gateway has it; what it reports later is `delivered`, `undelivered`, `failed` or `bounced`. `rejected`: the
 * other side refused for good. `suppressed`: never sent, since the recipient does not want it or cannot be reached.
 */
export const outboxStates = [
  'queued',
  'pending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'bounced',
  'rejected',
  'suppressed',
] as const;
export type OutboxState = (typeof outboxStates)[number];

export type Purpose = 'service' | 'marketing';

/** One thing sent, or being sent, to someone outside. */
@Entity({ schema: 'crm', name: 'outbox' })
@Index('outbox_message_id_key', ['messageId'], { unique: true })
@Index('outbox_process_instance_idx', ['processInstanceKey'])
@Index('outbox_recipient_idx', ['recipient', 'notBefore'])
@Index('outbox_provider_idx', ['providerId'])
@Index('outbox_ticket_idx', ['ticketId'], { where: 'ticket_id IS NOT NULL' })
@Index('outbox_due_idx', ['notBefore'], { where: `state IN ('queued', 'pending')` })
@Check('outbox_purpose_check', `purpose IN ('service', 'marketing')`)
export class OutboxMessage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'outbox_pkey' })
  id!: string;

  @Column({ type: 'text' })
  channel!: TemplateChannel;

  /** Address, number, or name of the chat channel. */
  @Column(searchable())
  recipient!: string;

  /** Derived from the idempotency key, so that every attempt carries the same: RFC 5322 `Message-ID` for e-mail. */
  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  @Column({ type: 'text', default: 'pending' })
  state!: OutboxState;

  /** `marketing` keeps quiet hours on every channel and can be unsubscribed from. */
  @Column({ type: 'text', default: 'service' })
  purpose!: Purpose;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** Not sent before; when the last attempt was let go ahead. */
  @Column({ name: 'not_before', type: 'timestamptz', precision: 3, nullable: true })
  notBefore!: Date | null;

  /** A sender has it until then; whoever dies over it leaves it to the others. */
  @Column({ name: 'leased_until', type: 'timestamptz', precision: 3, nullable: true })
  leasedUntil!: Date | null;

  /** What the SMTP server or the gateway calls it. */
  @Column({ name: 'provider_id', type: 'text', nullable: true })
  providerId!: string | null;

  /** Of the last failed attempt, or why it was not sent; mail servers name addresses in it. */
  @Column(sealed({ nullable: true }))
  error!: string | null;

  /** Whether what came back is for good. */
  @Column({ type: 'text', nullable: true })
  bounce!: 'hard' | 'soft' | null;

  /** What is said: a `MessageContent` as JSON. */
  @Column(sealed({ nullable: true }))
  content!: string | null;

  /** Of versions before 0.2: what was said, in the clear. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  payload!: Record<string, Json>;

  @Column({ name: 'customer_id', type: 'bigint', nullable: true })
  customerId!: string | null;

  @Column({ name: 'lead_id', type: 'bigint', nullable: true })
  leadId!: string | null;

  @Column({ name: 'ticket_id', type: 'bigint', nullable: true })
  ticketId!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** Name of the BPMN message that an answer to it becomes, while its instance runs. */
  @Column({ name: 'reply_message_name', type: 'text', nullable: true })
  replyMessageName!: string | null;

  @Column({ name: 'reply_correlation_key', type: 'text', nullable: true })
  replyCorrelationKey!: string | null;

  /** Of the message that tells the process how a call ended. */
  @Column({ name: 'correlation_key', type: 'text', nullable: true })
  correlationKey!: string | null;

  /** Digits that the called person pressed. */
  @Column({ type: 'text', nullable: true })
  digits!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', precision: 3, nullable: true })
  sentAt!: Date | null;
}
