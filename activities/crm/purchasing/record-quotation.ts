import { z } from 'zod';
import { quotationStates } from '../../../database/crm/quotation.entity.js';
import { recordOffer } from '../../../database/crm/quotations/record-offer.js';
import { bpmnError } from '../../define.js';
import { defineChange } from '../define-change.js';
import { id, time } from '../fields.js';
import { lockQuotation, quotationNotFound } from './lock.js';

export const recordQuotation = defineChange({
  type: 'quotation:record',
  title: 'Record a quotation',
  description:
    'Writes what a supplier answered, however it came. What they answered through the link stays as it is. After the ' +
    'deadline the quotation is `late` and does not count.',
  input: z.object({
    requestId: id('request'),
    supplierId: id('supplier'),
    declined: z.boolean().default(false).describe('Whether they make no offer.'),
    amount: z.number().positive().optional().describe('Price of all items together, in the request’s currency.'),
    deliveryDays: z.number().int().min(0).optional().describe('Days from order to delivery.'),
    validUntil: z.iso.date().optional().describe('Until when the offer holds, `2026-12-31`.'),
    notes: z.string().optional().describe('What they wrote besides.'),
    receivedAt: time.optional().describe('When the answer came, ISO 8601; now where not given.'),
  }),
  output: z.object({ quotationState: z.enum(quotationStates).describe('State after the change.') }),
  errors: [
    quotationNotFound,
    {
      code: 'QUOTATION_INCOMPLETE',
      description: 'An offer without price or time of delivery. Variable `quotationProblem` says so.',
    },
  ],
  async change({ requestId, supplierId, ...given }, context) {
    const { manager } = context;
    const quotation = await lockQuotation(manager, { requestId, supplierId });
    const { declined, amount, deliveryDays, validUntil = null, notes = null, receivedAt } = given;
    const now = receivedAt === undefined ? context.now : new Date(receivedAt);
    if (declined) {
      return { quotationState: await recordOffer(manager, { quotation, offer: { declined, notes }, now }) };
    }
    if (quotation.state === 'asked' && (amount === undefined || deliveryDays === undefined)) {
      const quotationProblem = 'Expected an offer to have a price and a time of delivery, but one is missing.';
      throw bpmnError({
        errorCode: 'QUOTATION_INCOMPLETE',
        errorMessage: quotationProblem,
        variables: { quotationProblem },
      });
    }
    const offer = { declined, amount: amount ?? 0, deliveryDays: deliveryDays ?? 0, validUntil, notes };
    return { quotationState: await recordOffer(manager, { quotation, offer, now }) };
  },
});
