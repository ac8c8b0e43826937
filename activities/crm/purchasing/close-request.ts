import { z } from 'zod';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { defineChange } from '../define-change.js';
import { id } from '../fields.js';
import { lockRequest, requestNotFound } from './lock.js';

export const closeRequest = defineChange({
  type: 'quotation:close-request',
  title: 'Close a request for quotation',
  description: 'Ends a request: its reply links say from then on that it is over.',
  input: z.object({
    requestId: id('request'),
    status: z
      .enum(['cancelled', 'closed'])
      .describe('`closed` when it was bought otherwise, `cancelled` when not at all.'),
  }),
  output: z.object({ requestStatus: z.enum(['cancelled', 'closed']).describe('Status after the change.') }),
  errors: [requestNotFound],
  async change({ requestId, status }, { manager, now }) {
    await lockRequest(manager, { id: requestId });
    await manager.update(QuotationRequest, { id: requestId }, { status, updatedAt: now });
    return { requestStatus: status };
  },
});
