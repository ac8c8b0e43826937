import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Contact } from './contact.entity.js';
import { Customer } from './customer.entity.js';
import { Department } from './department.entity.js';
import { OwnedRecord } from './owned-record.js';
import { sealed } from './sealed.js';
import { User } from './user.entity.js';

export const ticketChannels = ['email', 'sms', 'phone', 'meeting', 'chat', 'web'] as const;
export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;
export const ticketLevels = ['L1', 'L2', 'engineering'] as const;
/** `closed` and `withdrawn` are ends; `pending` waits for the customer's word on the resolution. */
export const ticketStatuses = ['open', 'pending', 'escalated', 'resolved', 'closed', 'withdrawn'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** One request of a customer, from the first word to the end. */
@Entity({ schema: 'crm', name: 'tickets' })
@Index('tickets_number_key', ['number'], { unique: true })
@Index('tickets_customer_idx', ['customerId'])
@Index('tickets_owner_idx', ['owner'], { where: `status NOT IN ('closed', 'withdrawn')` })
export class Ticket extends OwnedRecord {
  /** `T-100001`: what customers and staff call it, and the correlation key of its process. */
  @Column({ type: 'text', default: () => 'crm.next_ticket_number()' })
  number!: string;

  @Column({ name: 'customer_id', type: 'bigint' })
  @ForeignKey(() => Customer, { name: 'tickets_customer_fkey' })
  customerId!: string;

  @Column({ name: 'contact_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Contact, { name: 'tickets_contact_fkey' })
  contactId!: string | null;

  /** Where the customer asked. */
  @Column({ type: 'text', enum: [...ticketChannels] })
  channel!: (typeof ticketChannels)[number];

  @Column({ type: 'text' })
  subject!: string;

  @Column(sealed({ nullable: true }))
  description!: string | null;

  /** `en`, `zh`, …; ISO 639-1. */
  @Column({ type: 'text', default: 'en' })
  language!: string;

  /** `billing`, `outage`, `defect`, … */
  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text', default: 'normal', enum: [...ticketPriorities] })
  priority!: (typeof ticketPriorities)[number];

  @Column({ type: 'text', default: 'L1', enum: [...ticketLevels] })
  level!: (typeof ticketLevels)[number];

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => Department, { name: 'tickets_department_fkey' })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  @ForeignKey(() => User, { name: 'tickets_owner_fkey' })
  owner!: string | null;

  @Column({ type: 'text', default: 'open', enum: [...ticketStatuses] })
  status!: TicketStatus;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  tags!: string[];

  @Column({ name: 'opened_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  openedAt!: Date;

  /** When the customer first heard from a person. */
  @Column({ name: 'first_response_at', type: 'timestamptz', precision: 3, nullable: true })
  firstResponseAt!: Date | null;

  @Column({ name: 'due_at', type: 'timestamptz', precision: 3, nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'resolved_at', type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column(sealed({ nullable: true }))
  resolution!: string | null;

  /** The process instance that works on it. */
  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;
}
