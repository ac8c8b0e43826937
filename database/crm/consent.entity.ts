import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Customer } from './customer.entity.js';
import { Organisation } from './organisation.entity.js';

/** What a customer allowed, or no longer allows: the latest for a purpose and channel counts. */
@Index('consents_customer_idx', ['customerId', 'purpose', 'recordedAt'])
@Entity({ schema: 'crm', name: 'consents' })
export class Consent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'consents_pkey' })
  id!: string;

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

  @Column({ name: 'recorded_at', type: 'timestamptz', default: () => 'now()' })
  recordedAt!: Date;

  /** The organisation whose record it is. */
  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'consents_owned_by_fkey' })
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;

  /** Counts changes; who changes a record says which version he saw. */
  @Column({ type: 'integer', default: 1 })
  version!: number;
}
