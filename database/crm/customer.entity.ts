import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';
import { type Locale, locales } from './locales.js';
import { Organisation } from './organisation.entity.js';
import { OwnedRecord } from './owned-record.js';
import { searchable, sealed } from './sealed.js';
import { User } from './user.entity.js';

@Entity({ schema: 'crm', name: 'customers' })
@Index('customers_email_idx', ['email'])
@Index('customers_phone_idx', ['phone'])
export class Customer extends OwnedRecord {
  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'organisation_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Organisation, { name: 'customers_organisation_fkey' })
  organisationId!: string | null;

  /** Lower case. */
  @Column(searchable({ nullable: true }))
  email!: string | null;

  /** E.164. */
  @Column(searchable({ nullable: true }))
  phone!: string | null;

  /** Postal address as on an envelope. */
  @Column(sealed({ nullable: true }))
  address!: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  /** `en` or `zh-CN`. */
  @Column({ type: 'text', default: 'en', enum: locales })
  locale!: Locale;

  /** IANA, e.g. `Asia/Shanghai`. */
  @Column({ name: 'time_zone', type: 'text', default: 'UTC' })
  timeZone!: string;

  @Column({ name: 'preferred_channel', type: 'text', default: 'email', enum: ['email', 'sms'] })
  preferredChannel!: 'email' | 'sms';

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => User, { name: 'customers_owner_fkey' })
  owner!: string | null;

  /** Where the customer came from, or the system that told us. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', default: 'active', enum: ['active', 'inactive'] })
  status!: 'active' | 'inactive';

  /** The customer this one was merged into: that one counts. */
  @Column({ name: 'merged_into', type: 'bigint', nullable: true })
  @ForeignKey(() => Customer, { name: 'customers_merged_into_fkey' })
  mergedInto!: string | null;

  /** What a company wants to keep beyond the columns. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  attributes!: Record<string, Json>;
}
