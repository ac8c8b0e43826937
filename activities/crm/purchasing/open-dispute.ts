import { z } from 'zod';
import { Dispute } from '../../../database/crm/dispute.entity.js';
import { PurchaseOrder } from '../../../database/crm/purchase-order.entity.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { lockOrder, orderNotFound } from './lock.js';

export const openDispute = defineChange({
  type: 'dispute:open',
  title: 'Open a dispute',
  description: 'Notes what is wrong with a delivery; the order is disputed from then on.',
  input: z.object({ orderId: id('order'), reason: z.string().min(1).describe('What is wrong.') }),
  output: z.object({ disputeId: z.string().describe('Id of the dispute.') }),
  errors: [orderNotFound],
  async change({ orderId, reason }, { manager, now }) {
    const { ownedBy } = await lockOrder(manager, { id: orderId });
    await manager.update(PurchaseOrder, { id: orderId }, { status: 'disputed', updatedAt: now });
    const dispute = manager.create(Dispute, { ownedBy, orderId, reason, createdAt: now, updatedAt: now });
    return { disputeId: (await manager.save(dispute)).id };
  },
});
