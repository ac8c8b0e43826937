import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from './customer.entity.js';
import { Lead } from './lead.entity.js';
import { OwnedRecord } from './owned-record.js';
import { sealed } from './sealed.js';

/** A request for feedback, and its answer once it is there. */
@Entity({ schema: 'crm', name: 'feedback' })
@Index('feedback_token_hash_key', ['tokenHash'], { unique: true })
@Check('feedback_score_check', 'score BETWEEN 1 AND 5')
export class Feedback extends OwnedRecord {
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  @Column({ type: 'integer', nullable: true })
  score!: number | null;

  @Column(sealed({ nullable: true }))
  comment!: string | null;

  /** What the form asks about. */
  @Column({ type: 'text' })
  subject!: string;

  /** SHA-256 of the link's token, hexadecimal; null until the link is made. The token itself is kept nowhere. */
  @Column({ name: 'token_hash', type: 'text', nullable: true })
  tokenHash!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** Correlation key of the message that brings the answer back to the process. */
  @Column({ name: 'correlation_key', type: 'text' })
  correlationKey!: string;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  @Column({ name: 'customer_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Customer, { name: 'feedback_customer_fkey' })
  customerId!: string | null;

  @Column({ name: 'lead_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Lead, { name: 'feedback_lead_fkey' })
  leadId!: string | null;
}
