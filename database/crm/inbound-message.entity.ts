import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Contact } from './contact.entity.js';
import { Customer } from './customer.entity.js';
import { priorities, type Priority } from './filter/rule.js';
import type { Decision } from './inbound/decision.js';
import { inboundChannels, type InboundChannel } from './inbound/channels.js';
import { Lead } from './lead.entity.js';
import { OwnedRecord } from './owned-record.js';
import { searchable, sealed } from './sealed.js';
import { Ticket } from './ticket.entity.js';

export const inboundStates = ['received', 'handled', 'suppressed', 'failed'] as const;
export type InboundState = (typeof inboundStates)[number];

/** Something somebody outside wrote to us, on any channel. */
@Entity({ schema: 'crm', name: 'inbound_messages' })
@Index('inbound_messages_provider_key', ['channel', 'providerId'], { unique: true })
@Index('inbound_messages_thread_idx', ['threadId'])
@Index('inbound_messages_sender_idx', ['sender'])
@Index('inbound_messages_customer_idx', ['customerId', 'receivedAt'])
@Index('inbound_messages_due_idx', ['nextAttemptAt'], { where: `state = 'received'` })
@Check('inbound_messages_channel_check', `channel IN ('email', 'sms', 'chat', 'voice', 'web')`)
@Check('inbound_messages_state_check', `state IN ('received', 'handled', 'suppressed', 'failed')`)
export class InboundMessage extends OwnedRecord {
  @Column({ type: 'text', enum: inboundChannels })
  channel!: InboundChannel;

  /** What its provider calls it: a message that comes twice is one. */
  @Column({ name: 'provider_id', type: 'text' })
  providerId!: string;

  /** E-mail address in lower case, or number in E.164; empty where the sender gave neither. */
  @Column(searchable())
  sender!: string;

  @Column({ name: 'sender_name', type: 'text', nullable: true })
  senderName!: string | null;

  /** Our address that it came to. */
  @Column(searchable({ nullable: true }))
  recipient!: string | null;

  @Column(sealed({ nullable: true }))
  subject!: string | null;

  @Column(sealed())
  body!: string;

  /** What a form or chat asked beside the text: JSON, texts by name. */
  @Column(sealed({ nullable: true }))
  fields!: string | null;

  @Column({ name: 'in_reply_to', type: 'text', nullable: true })
  inReplyTo!: string | null;

  /** Provider ids of the thread, the oldest first. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  references!: string[];

  /** What all messages of a conversation have in common. */
  @Column(searchable({ name: 'thread_id' }))
  threadId!: string;

  /** `auto-reply`, `bounce`, `bulk`: no person wrote it to us. */
  @Column({ type: 'text', nullable: true })
  automatic!: string | null;

  /** Ids of documents. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  attachments!: string[];

  /** Name of the form it was written in. */
  @Column({ name: 'web_form', type: 'text', nullable: true })
  webForm!: string | null;

  @Column({ name: 'received_at', type: 'timestamptz', precision: 3 })
  receivedAt!: Date;

  @Column({ name: 'customer_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Customer, { name: 'inbound_messages_customer_fkey' })
  customerId!: string | null;

  @Column({ name: 'contact_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Contact, { name: 'inbound_messages_contact_fkey' })
  contactId!: string | null;

  @Column({ name: 'lead_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Lead, { name: 'inbound_messages_lead_fkey' })
  leadId!: string | null;

  /** What it asked for, or tells more of. */
  @Column({ name: 'ticket_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Ticket, { name: 'inbound_messages_ticket_fkey' })
  ticketId!: string | null;

  /** Of `crm.suppliers`. */
  @Column({ name: 'supplier_id', type: 'bigint', nullable: true })
  supplierId!: string | null;

  @Column({ type: 'text', default: 'received', enum: inboundStates })
  state!: InboundState;

  /** To whom the filter gave it. */
  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true, enum: priorities })
  priority!: Priority | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  tags!: string[];

  /** What is done with it, and why. */
  @Column({ type: 'jsonb', nullable: true })
  verdict!: Decision | null;

  /** The instance that got it, or was started by it. */
  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** Why it failed. */
  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  nextAttemptAt!: Date;
}
