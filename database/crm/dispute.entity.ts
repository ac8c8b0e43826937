import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { sealed } from './sealed.js';

/** `settled`: we keep what was delivered. `cancelled`: the order is undone. */
export const disputeStates = ['open', 'settled', 'cancelled'] as const;

/** What is wrong with a delivery, and how it ended. */
@Entity({ schema: 'crm', name: 'disputes' })
@Index('disputes_order_idx', ['orderId'])
export class Dispute extends OwnedRecord {
  @Column({ name: 'order_id', type: 'bigint' })
  @ForeignKey(() => PurchaseOrder, { name: 'disputes_order_fkey' })
  orderId!: string;

  @Column(sealed())
  reason!: string;

  @Column({ type: 'text', default: 'open', enum: [...disputeStates] })
  state!: (typeof disputeStates)[number];

  @Column(sealed({ nullable: true }))
  resolution!: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;
}
