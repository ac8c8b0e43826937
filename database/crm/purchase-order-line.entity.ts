import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PurchaseOrder } from './purchase-order.entity.js';

/** One item of an order; the price is agreed for the order as a whole. */
@Entity({ schema: 'crm', name: 'purchase_order_lines' })
export class PurchaseOrderLine {
  @PrimaryColumn({ name: 'order_id', type: 'bigint', primaryKeyConstraintName: 'purchase_order_lines_pkey' })
  @ForeignKey(() => PurchaseOrder, { name: 'purchase_order_lines_order_fkey', onDelete: 'CASCADE' })
  orderId!: string;

  /** From 1. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'purchase_order_lines_pkey' })
  line!: number;

  @Column({ name: 'product_id', type: 'bigint', nullable: true })
  productId!: string | null;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'numeric', precision: 14, scale: 3 })
  quantity!: string;

  @Column({ type: 'text' })
  unit!: string;
}
