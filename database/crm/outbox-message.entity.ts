import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

/** One thing sent, or being sent, to someone outside. */
@Entity({ schema: 'crm', name: 'outbox' })
@Index('outbox_message_id_key', ['messageId'], { unique: true })
@Index('outbox_process_instance_idx', ['processInstanceKey'])
export class OutboxMessage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'outbox_pkey' })
  id!: string;

  @Column({ type: 'text' })
  channel!: 'email' | 'sms';

  @Column({ type: 'text' })
  recipient!: string;

  /** Derived from the idempotency key, so that every attempt carries the same: RFC 5322 `Message-ID` for e-mail. */
  @Column({ name: 'message_id', type: 'text' })
  messageId!: string;

  /** `pending` until an attempt succeeds (`sent`) or the other side refuses for good (`rejected`). */
  @Column({ type: 'text', default: 'pending' })
  state!: 'pending' | 'sent' | 'rejected';

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** What the SMTP server or the gateway calls it. */
  @Column({ name: 'provider_id', type: 'text', nullable: true })
  providerId!: string | null;

  /** Of the last failed attempt. */
  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @Column({ type: 'jsonb' })
  payload!: Record<string, Json>;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** Name of the BPMN message that an answer to it becomes, while its instance runs. */
  @Column({ name: 'reply_message_name', type: 'text', nullable: true })
  replyMessageName!: string | null;

  @Column({ name: 'reply_correlation_key', type: 'text', nullable: true })
  replyCorrelationKey!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
