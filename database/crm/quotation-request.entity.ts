import { Column, Entity, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';

export const quotationRequestStatuses = ['open', 'decided', 'cancelled', 'closed'] as const;

export interface RequestedItem {
  readonly productId?: string;
  readonly description: string;
  readonly quantity: number;
  /** e.g. `pcs`, `kg`. */
  readonly unit: string;
}

/** What we ask suppliers to make an offer for. */
@Entity({ schema: 'crm', name: 'quotation_requests' })
@Index('quotation_requests_number_key', ['number'], { unique: true })
export class QuotationRequest extends OwnedRecord {
  /** e.g. `RFQ-12`; made by the database. */
  @Column({ type: 'text', default: () => 'crm.next_quotation_request_number()' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'jsonb' })
  items!: RequestedItem[];

  /** ISO 4217; quotations are in it. */
  @Column({ type: 'text', default: 'EUR' })
  currency!: string;

  @Column({ name: 'needed_by', type: 'date', nullable: true })
  neededBy!: string | null;

  /** Until when quotations count. */
  @Column({ type: 'timestamptz', precision: 3 })
  deadline!: Date;

  @Column({ type: 'text', default: 'open', enum: [...quotationRequestStatuses] })
  status!: (typeof quotationRequestStatuses)[number];

  /** Username. */
  @Column({ name: 'requested_by', type: 'text', nullable: true })
  requestedBy!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;
}
