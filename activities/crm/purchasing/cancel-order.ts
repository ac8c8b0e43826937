import { z } from 'zod';
import { PurchaseOrder, purchaseOrderStatuses } from '../../../database/crm/purchase-order.entity.js';
import { Quotation } from '../../../database/crm/quotation.entity.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { endRequest } from './end-request.js';
import { lockOrder, orderNotFound } from './lock.js';

export const cancelOrder = defineChange({
  type: 'purchase-order:cancel',
  title: 'Cancel a purchase order',
  description:
    'Undoes `purchase-order:create`: the order and its request are cancelled, the quotation is refused. Made to be the compensation ' +
    'of the task that ordered; a cancelled order stays cancelled.',
  input: z.object({ orderId: id('order') }),
  output: z.object({ orderStatus: z.enum(purchaseOrderStatuses).describe('Status after the change.') }),
  errors: [orderNotFound],
  async change({ orderId }, { manager, now: updatedAt }) {
    const order = await lockOrder(manager, { id: orderId });
    const { quotationId } = order;
    await manager.update(PurchaseOrder, { id: orderId }, { status: 'cancelled', updatedAt });
    if (quotationId !== null) await manager.update(Quotation, { id: quotationId }, { state: 'refused', updatedAt });
    await endRequest(manager, { order, status: 'cancelled', now: updatedAt });
    return { orderStatus: 'cancelled' as const };
  },
});
