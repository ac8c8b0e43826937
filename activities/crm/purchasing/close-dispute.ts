import { z } from 'zod';
import { Dispute } from '../../../database/crm/dispute.entity.js';
import { PurchaseOrder } from '../../../database/crm/purchase-order.entity.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { disputeNotFound, lockDispute, lockOrder } from './lock.js';

export const closeDispute = defineChange({
  type: 'dispute:close',
  title: 'Close a dispute',
  description:
    'Notes how a dispute ended. A settled one leaves the order delivered; cancelling the order is another task.',
  input: z.object({
    disputeId: id('dispute'),
    state: z.enum(['settled', 'cancelled']).describe('`settled`: we keep it; `cancelled`: the order is undone.'),
    resolution: z.string().optional().describe('What was agreed.'),
  }),
  output: z.object({ disputeState: z.enum(['settled', 'cancelled']).describe('State after the change.') }),
  errors: [disputeNotFound],
  async change({ disputeId, state, resolution = null }, { manager, now }) {
    const { orderId } = await lockDispute(manager, { id: disputeId });
    const order = await lockOrder(manager, { id: orderId });
    await manager.update(Dispute, { id: disputeId }, { state, resolution, closedAt: now, updatedAt: now });
    if (state === 'settled' && order.status === 'disputed') {
      const deliveredAt = order.deliveredAt ?? now;
      await manager.update(PurchaseOrder, { id: orderId }, { status: 'delivered', deliveredAt, updatedAt: now });
    }
    return { disputeState: state };
  },
});
