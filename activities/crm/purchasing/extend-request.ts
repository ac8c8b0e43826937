import { Not } from 'typeorm';
import { z } from 'zod';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { Quotation } from '../../../database/crm/quotation.entity.js';
import { defineChange } from '../define-change.js';
import { id, time } from '../fields.js';
import { lockRequest, requestNotFound } from './lock.js';

export const extendRequest = defineChange({
  type: 'quotation:extend',
  title: 'Extend a request for quotation',
  description: 'Gives suppliers more time. Offers that came late for the old deadline are in time for the new one.',
  input: z.object({ requestId: id('request'), deadline: time.describe('The new deadline, ISO 8601.') }),
  output: z.object({
    requestDeadline: z.string().describe('The new deadline, ISO 8601.'),
    answeredSuppliers: z.array(z.string()).describe('Ids of the suppliers who need not be asked again.'),
  }),
  errors: [requestNotFound],
  async change({ requestId, deadline }, { manager, now }) {
    await lockRequest(manager, { id: requestId });
    const until = new Date(deadline);
    await manager.update(QuotationRequest, { id: requestId }, { deadline: until, updatedAt: now });
    await manager.update(Quotation, { requestId, state: 'late' }, { state: 'received', updatedAt: now });
    const answered = await manager.findBy(Quotation, { requestId, state: Not('asked') });
    return {
      requestDeadline: until.toISOString(),
      answeredSuppliers: answered.map(({ supplierId }) => supplierId).sort(),
    };
  },
});
