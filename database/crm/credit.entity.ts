import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from './customer.entity.js';
import { OwnedRecord } from './owned-record.js';
import { sealed } from './sealed.js';
import { Ticket } from './ticket.entity.js';

export const creditStatuses = ['promised', 'granted', 'withdrawn'] as const;

/** Money promised to a customer for a ticket: granted when it is closed, withdrawn with the resolution it belongs to. */
@Entity({ schema: 'crm', name: 'credits' })
@Check('credits_amount_check', 'amount > 0')
@Index('credits_ticket_idx', ['ticketId'])
@Index('credits_customer_idx', ['customerId'])
export class Credit extends OwnedRecord {
  @Column({ name: 'ticket_id', type: 'bigint' })
  @ForeignKey(() => Ticket, { name: 'credits_ticket_fkey' })
  ticketId!: string;

  @Column({ name: 'customer_id', type: 'bigint' })
  @ForeignKey(() => Customer, { name: 'credits_customer_fkey' })
  customerId!: string;

  /** Decimal text, e.g. `25.00`. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;

  /** ISO 4217. */
  @Column({ type: 'text', default: 'EUR' })
  currency!: string;

  @Column({ type: 'text', default: 'promised', enum: [...creditStatuses] })
  status!: (typeof creditStatuses)[number];

  @Column(sealed({ nullable: true }))
  reason!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;
}
