import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { type Locale, locales } from './locales.js';
import { Organisation } from './organisation.entity.js';
import { OwnedRecord } from './owned-record.js';
import { searchable } from './sealed.js';

export const supplierStatuses = ['active', 'blocked', 'inactive'] as const;

/** A company we buy from. */
@Entity({ schema: 'crm', name: 'suppliers' })
@Index('suppliers_email_idx', ['email'])
@Check('suppliers_rating_check', 'rating BETWEEN 0 AND 5')
export class Supplier extends OwnedRecord {
  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'organisation_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Organisation, { name: 'suppliers_organisation_fkey' })
  organisationId!: string | null;

  /** Lower case. */
  @Column(searchable({ nullable: true }))
  email!: string | null;

  /** E.164. */
  @Column(searchable({ nullable: true }))
  phone!: string | null;

  /** What they sell, e.g. `electronics`. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  categories!: string[];

  /** 0 to 5: the mean of all ratings; null before the first. */
  @Column({ type: 'numeric', precision: 3, scale: 2, nullable: true })
  rating!: string | null;

  /** How many orders were rated. */
  @Column({ name: 'rated_orders', type: 'integer', default: 0 })
  ratedOrders!: number;

  @Column({ type: 'text', default: 'active', enum: [...supplierStatuses] })
  status!: (typeof supplierStatuses)[number];

  @Column({ name: 'preferred_channel', type: 'text', default: 'email', enum: ['email', 'sms'] })
  preferredChannel!: 'email' | 'sms';

  @Column({ type: 'text', default: 'en', enum: locales })
  locale!: Locale;
}
