import { z } from 'zod';
import { PurchaseOrder, purchaseOrderStatuses } from '../../../database/crm/purchase-order.entity.js';
import { bpmnError } from '../../define.js';
import { defineChange } from '../define-change.js';
import { id, time } from '../fields.js';
import { endRequest } from './end-request.js';
import { lockOrder, orderNotFound } from './lock.js';

export const updateOrder = defineChange({
  type: 'purchase-order:update',
  title: 'Update a purchase order',
  description:
    'Notes that the supplier confirmed an order, that it was delivered, or that it is closed; that closes its request too.',
  input: z.object({
    orderId: id('order'),
    status: z.enum(['confirmed', 'delivered', 'closed']).describe('The new status.'),
    expectedAt: time.optional().describe('The time of delivery that the supplier confirms, ISO 8601.'),
  }),
  output: z.object({
    orderStatus: z.enum(purchaseOrderStatuses).describe('Status after the change.'),
    expectedAt: z.string().nullable().describe('When it is to be delivered, ISO 8601.'),
  }),
  errors: [orderNotFound, { code: 'ORDER_CANCELLED', description: 'The order was cancelled before.' }],
  async change({ orderId, status, expectedAt }, { manager, now }) {
    const order = await lockOrder(manager, { id: orderId });
    if (order.status === 'cancelled') {
      const errorMessage = `Expected order ${order.number} to be open, but it is cancelled.`;
      throw bpmnError({ errorCode: 'ORDER_CANCELLED', errorMessage });
    }
    const saved = await manager.save(PurchaseOrder, {
      ...order,
      status,
      expectedAt: expectedAt === undefined ? order.expectedAt : new Date(expectedAt),
      deliveredAt: status === 'delivered' ? now : order.deliveredAt,
      updatedAt: now,
    });
    if (status === 'closed') await endRequest(manager, { order, status, now });
    return { orderStatus: status, expectedAt: saved.expectedAt?.toISOString() ?? null };
  },
});
