import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from './customer.entity.js';
import { OwnedRecord } from './owned-record.js';

/** What a customer allowed, or no longer allows: the latest for a purpose and channel counts. */
@Index('consents_customer_idx', ['customerId', 'purpose', 'recordedAt'])
@Entity({ schema: 'crm', name: 'consents' })
export class Consent extends OwnedRecord {
  @Column({ name: 'customer_id', type: 'bigint' })
  @ForeignKey(() => Customer, { name: 'consents_customer_fkey' })
  customerId!: string;

  /** `marketing`, `service`, `sharing`, … */
  @Column({ type: 'text' })
  purpose!: string;

  /** Null: every channel. */
  @Column({ type: 'text', nullable: true })
  channel!: string | null;

  @Column({ type: 'text', enum: ['given', 'withdrawn'] })
  state!: 'given' | 'withdrawn';

  /** How we know: `web-form`, `sms-stop`, `unsubscribe-link`, `phone`, … */
  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  recordedAt!: Date;
}
