import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Customer } from './customer.entity.js';

/** A person at a customer. */
@Entity({ schema: 'crm', name: 'contacts' })
@Index('contacts_customer_idx', ['customerId'])
export class Contact {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'contacts_pkey' })
  id!: string;

  @Column({ name: 'customer_id', type: 'bigint' })
  @ForeignKey(() => Customer, { name: 'contacts_customer_fkey' })
  customerId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
