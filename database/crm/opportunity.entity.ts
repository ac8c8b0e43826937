import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from './customer.entity.js';
import { Lead } from './lead.entity.js';
import { OwnedRecord } from './owned-record.js';
import { User } from './user.entity.js';

export const opportunityStages = ['qualification', 'proposal', 'negotiation', 'won', 'lost'] as const;

/** Business that may come of a customer or a lead. */
@Index('opportunities_customer_idx', ['customerId'])
@Check('opportunities_probability_check', 'probability BETWEEN 0 AND 100')
@Entity({ schema: 'crm', name: 'opportunities' })
export class Opportunity extends OwnedRecord {
  @Column({ type: 'text' })
  title!: string;

  @Column({ name: 'customer_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Customer, { name: 'opportunities_customer_fkey' })
  customerId!: string | null;

  @Column({ name: 'lead_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Lead, { name: 'opportunities_lead_fkey' })
  leadId!: string | null;

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => User, { name: 'opportunities_owner_fkey' })
  owner!: string | null;

  @Column({ type: 'text', default: 'qualification', enum: [...opportunityStages] })
  stage!: (typeof opportunityStages)[number];

  /** Decimal text, e.g. `25000.00`. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  amount!: string | null;

  /** ISO 4217. */
  @Column({ type: 'text', default: 'EUR' })
  currency!: string;

  /** Percent. */
  @Column({ type: 'integer', nullable: true })
  probability!: number | null;

  @Column({ name: 'expected_close_date', type: 'date', nullable: true })
  expectedCloseDate!: string | null;
}
