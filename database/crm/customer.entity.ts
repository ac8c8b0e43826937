import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';
import { Organisation } from './organisation.entity.js';
import { User } from './user.entity.js';

@Entity({ schema: 'crm', name: 'customers' })
@Index('customers_email_idx', ['email'])
@Index('customers_phone_idx', ['phone'])
export class Customer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'customers_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'organisation_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Organisation, { name: 'customers_organisation_fkey' })
  organisationId!: string | null;

  /** Lower case. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** E.164. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ name: 'preferred_channel', type: 'text', default: 'email' })
  preferredChannel!: 'email' | 'sms';

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => User, { name: 'customers_owner_fkey' })
  owner!: string | null;

  @Column({ type: 'text', default: 'active' })
  status!: 'active' | 'inactive';

  /** What a company wants to keep beyond the columns. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  attributes!: Record<string, Json>;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
