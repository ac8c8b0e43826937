import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from './customer.entity.js';
import { type Locale, locales } from './locales.js';
import { OwnedRecord } from './owned-record.js';
import { searchable } from './sealed.js';

/** A person at a customer. */
@Entity({ schema: 'crm', name: 'contacts' })
@Index('contacts_customer_idx', ['customerId'])
export class Contact extends OwnedRecord {
  @Column({ name: 'customer_id', type: 'bigint' })
  @ForeignKey(() => Customer, { name: 'contacts_customer_fkey' })
  customerId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Lower case. */
  @Column(searchable({ nullable: true }))
  email!: string | null;

  /** E.164. */
  @Column(searchable({ nullable: true }))
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  role!: string | null;

  /** `en` or `zh-CN`. */
  @Column({ type: 'text', default: 'en', enum: locales })
  locale!: Locale;

  /** The contact this one was merged into: that one counts. */
  @Column({ name: 'merged_into', type: 'bigint', nullable: true })
  @ForeignKey(() => Contact, { name: 'contacts_merged_into_fkey' })
  mergedInto!: string | null;
}
