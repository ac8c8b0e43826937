import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';
import { Quotation } from './quotation.entity.js';
import { Supplier } from './supplier.entity.js';

export const purchaseOrderStatuses = [
  'draft',
  'ordered',
  'confirmed',
  'delivered',
  'disputed',
  'cancelled',
  'closed',
] as const;

@Entity({ schema: 'crm', name: 'purchase_orders' })
@Index('purchase_orders_number_key', ['number'], { unique: true })
@Index('purchase_orders_supplier_idx', ['supplierId'])
export class PurchaseOrder extends OwnedRecord {
  /** e.g. `PO-12`; made by the database. */
  @Column({ type: 'text', default: () => 'crm.next_purchase_order_number()' })
  number!: string;

  @Column({ name: 'supplier_id', type: 'bigint' })
  @ForeignKey(() => Supplier, { name: 'purchase_orders_supplier_fkey' })
  supplierId!: string;

  @Column({ name: 'quotation_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Quotation, { name: 'purchase_orders_quotation_fkey' })
  quotationId!: string | null;

  @Column({ type: 'text', default: 'draft', enum: [...purchaseOrderStatuses] })
  status!: (typeof purchaseOrderStatuses)[number];

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  total!: string;

  /** ISO 4217. */
  @Column({ type: 'text' })
  currency!: string;

  @Column({ name: 'ordered_at', type: 'timestamptz', precision: 3, nullable: true })
  orderedAt!: Date | null;

  @Column({ name: 'expected_at', type: 'timestamptz', precision: 3, nullable: true })
  expectedAt!: Date | null;

  @Column({ name: 'delivered_at', type: 'timestamptz', precision: 3, nullable: true })
  deliveredAt!: Date | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;
}
