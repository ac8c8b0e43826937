import { z } from 'zod';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { defineChange } from '../define-change.js';
import { currency, id, time, username } from '../fields.js';

export const createQuotationRequest = defineChange({
  type: 'quotation:create-request',
  title: 'Create a request for quotation',
  description: 'Stores what suppliers are to be asked for. It asks nobody yet.',
  input: z.object({
    title: z.string().min(1).describe('What is to be bought, one line.'),
    items: z
      .array(
        z.object({
          productId: id('product').optional(),
          description: z.string().min(1),
          quantity: z.number().positive(),
          unit: z.string().min(1).default('piece'),
        }),
      )
      .min(1)
      .describe('`{productId?, description, quantity, unit}` for each item.'),
    currency: currency.default('EUR'),
    neededBy: z.iso.date().optional().describe('When it is needed, `2026-12-31`.'),
    deadline: time.describe('Until when quotations count, ISO 8601.'),
    requestedBy: username('person who needs it').optional(),
  }),
  output: z.object({
    requestId: z.string().describe('Id of the request.'),
    requestNumber: z.string().describe('Number of the request, e.g. `RFQ-12`.'),
    requestDeadline: z.string().describe('Until when quotations count, ISO 8601.'),
  }),
  async change({ deadline, ...input }, { manager, processInstanceKey, now }) {
    const until = new Date(deadline);
    const { id: requestId } = await manager.save(
      manager.create(QuotationRequest, {
        ...input,
        deadline: until,
        processInstanceKey,
        createdAt: now,
        updatedAt: now,
      }),
    );
    const { number } = await manager.findOneByOrFail(QuotationRequest, { id: requestId });
    return { requestId, requestNumber: number, requestDeadline: until.toISOString() };
  },
});
