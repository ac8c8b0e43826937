import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';
import { Customer } from './customer.entity.js';
import { type Locale, locales } from './locales.js';
import { OwnedRecord } from './owned-record.js';
import { searchable } from './sealed.js';
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
export class Lead extends OwnedRecord {
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  company!: string | null;

  /** Lower case. */
  @Column(searchable({ nullable: true }))
  email!: string | null;

  /** E.164. */
  @Column(searchable({ nullable: true }))
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

  @Column({ type: 'text', default: 'new', enum: [...leadStatuses] })
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

  /** `en` or `zh-CN`. */
  @Column({ type: 'text', default: 'en', enum: locales })
  locale!: Locale;

  /** IANA, e.g. `Asia/Shanghai`. */
  @Column({ name: 'time_zone', type: 'text', default: 'UTC' })
  timeZone!: string;

  /** The lead this one was merged into: that one counts. */
  @Column({ name: 'merged_into', type: 'bigint', nullable: true })
  @ForeignKey(() => Lead, { name: 'leads_merged_into_fkey' })
  mergedInto!: string | null;

  /** What a company wants to keep beyond the columns: employees, budget, … */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  attributes!: Record<string, Json>;
}
