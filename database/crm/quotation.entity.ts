import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';
import { QuotationRequest } from './quotation-request.entity.js';
import { sealed } from './sealed.js';
import { Supplier } from './supplier.entity.js';

/** `late`: received after the deadline. `accepted` and `refused` are our decision, `declined` is the supplier's. */
export const quotationStates = ['asked', 'received', 'declined', 'late', 'accepted', 'refused'] as const;
export type QuotationState = (typeof quotationStates)[number];

/** One supplier's offer for one request, from the moment that we ask for it. */
@Entity({ schema: 'crm', name: 'quotations' })
@Index('quotations_request_supplier_key', ['requestId', 'supplierId'], { unique: true })
@Index('quotations_supplier_idx', ['supplierId'])
export class Quotation extends OwnedRecord {
  @Column({ name: 'request_id', type: 'bigint' })
  @ForeignKey(() => QuotationRequest, { name: 'quotations_request_fkey' })
  requestId!: string;

  @Column({ name: 'supplier_id', type: 'bigint' })
  @ForeignKey(() => Supplier, { name: 'quotations_supplier_fkey' })
  supplierId!: string;

  @Column({ type: 'text', default: 'asked', enum: [...quotationStates] })
  state!: QuotationState;

  /** Price of all items together. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  amount!: string | null;

  /** ISO 4217. */
  @Column({ type: 'text', nullable: true })
  currency!: string | null;

  /** Days from order to delivery. */
  @Column({ name: 'delivery_days', type: 'integer', nullable: true })
  deliveryDays!: number | null;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;

  @Column(sealed({ nullable: true }))
  notes!: string | null;

  /** SHA-256 of the reply link's token, hexadecimal; the token itself is kept nowhere. */
  @Column({ name: 'token_hash', type: 'text', nullable: true })
  tokenHash!: string | null;

  @Column({ name: 'received_at', type: 'timestamptz', precision: 3, nullable: true })
  receivedAt!: Date | null;
}
