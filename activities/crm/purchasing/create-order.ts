import { z } from 'zod';
import { PurchaseOrderLine } from '../../../database/crm/purchase-order-line.entity.js';
import { PurchaseOrder } from '../../../database/crm/purchase-order.entity.js';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { bpmnError } from '../../define.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { lockQuotation, quotationNotFound } from './lock.js';

const DAY_MS = 86_400_000;

export const createOrder = defineChange({
  type: 'purchase-order:create',
  title: 'Create a purchase order',
  description:
    'Makes an order of an accepted quotation: its items, price and time of delivery. Telling the supplier is another task.',
  input: z.object({ quotationId: id('accepted quotation') }),
  output: z.object({
    orderId: z.string().describe('Id of the order.'),
    orderNumber: z.string().describe('Number of the order, e.g. `PO-12`.'),
    orderTotal: z.number().describe('Total.'),
    orderCurrency: z.string().describe('Currency of the total, ISO 4217.'),
    expectedAt: z.string().describe('When it is to be delivered, ISO 8601.'),
  }),
  errors: [quotationNotFound, { code: 'QUOTATION_NOT_ACCEPTED', description: 'The quotation is not accepted.' }],
  async change({ quotationId }, { manager, processInstanceKey, now }) {
    const quotation = await lockQuotation(manager, { id: quotationId });
    const { state, amount: total, currency, deliveryDays, requestId, supplierId, ownedBy } = quotation;
    if (state !== 'accepted' || total === null || currency === null || deliveryDays === null) {
      const errorMessage = `Expected quotation ${quotationId} to be accepted, but it is ${state}.`;
      throw bpmnError({ errorCode: 'QUOTATION_NOT_ACCEPTED', errorMessage });
    }
    const expectedAt = new Date(now.getTime() + deliveryDays * DAY_MS);
    const { id: orderId } = await manager.save(
      manager.create(PurchaseOrder, {
        ownedBy,
        supplierId,
        quotationId,
        status: 'ordered',
        total,
        currency,
        orderedAt: now,
        expectedAt,
        processInstanceKey,
        createdAt: now,
        updatedAt: now,
      }),
    );
    const { items } = await manager.findOneByOrFail(QuotationRequest, { id: requestId });
    const lines = items.map(({ productId = null, description, quantity, unit }, index) => ({
      orderId,
      line: index + 1,
      productId,
      description,
      quantity: String(quantity),
      unit,
    }));
    await manager.insert(PurchaseOrderLine, lines);
    const { number: orderNumber } = await manager.findOneByOrFail(PurchaseOrder, { id: orderId });
    return {
      orderId,
      orderNumber,
      orderTotal: Number(total),
      orderCurrency: currency,
      expectedAt: expectedAt.toISOString(),
    };
  },
});
