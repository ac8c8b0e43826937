import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';
import { Customer } from './customer.entity.js';
import { User } from './user.entity.js';

/** `nurture`, `closed`, `duplicate` and `converted` are ends; in the others the lead counts in its owner's load. */
export const leadStatuses = [
  'new',
  'assigned',
  'accepted',
  'qualified',
  'nurture',
  'closed',
  'duplicate',
  'converted',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

@Entity({ schema: 'crm', name: 'leads' })
@Index('leads_email_idx', ['email'])
@Index('leads_phone_idx', ['phone'])
@Index('leads_owner_idx', ['owner'])
export class Lead {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'leads_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  company!: string | null;

  /** Lower case. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** E.164. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  /** Where the lead came from: `website`, `fair`, `referral`, … */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  interest!: string | null;

  @Column({ type: 'integer', nullable: true })
  score!: number | null;

  @Column({ type: 'text', default: 'new' })
  status!: LeadStatus;

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => User, { name: 'leads_owner_fkey' })
  owner!: string | null;

  /** The customer this lead became. */
  @Column({ name: 'customer_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Customer, { name: 'leads_customer_fkey' })
  customerId!: string | null;

  /** The process instance that created the lead. */
  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** What a company wants to keep beyond the columns: employees, budget, … */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  attributes!: Record<string, Json>;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
