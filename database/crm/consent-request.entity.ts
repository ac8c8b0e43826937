import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Customer } from './customer.entity.js';

/** A question to a customer whether their data may be used, and the answer once it is there. */
@Entity({ schema: 'crm', name: 'consent_requests' })
@Index('consent_requests_customer_idx', ['customerId'])
export class ConsentRequest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'consent_requests_pkey' })
  id!: string;

  @Column({ name: 'customer_id', type: 'bigint' })
  @ForeignKey(() => Customer, { name: 'consent_requests_customer_fkey' })
  customerId!: string;

  /** What for, as the customer reads it. */
  @Column({ type: 'text' })
  purpose!: string;

  /** Who is to see what, as the customer reads it. */
  @Column({ type: 'text' })
  subject!: string;

  /** SHA-256 of the link's token, hexadecimal; null until the link is made. */
  @Column({ name: 'token_hash', type: 'text', nullable: true })
  tokenHash!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: 'given' | 'refused' | null;

  @Column({ name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true })
  answeredAt!: Date | null;

  /** Correlation key of message `consent-answered`. */
  @Column({ name: 'correlation_key', type: 'text' })
  correlationKey!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
