import { z } from 'zod';
import { Credit, creditStatuses } from '../../database/crm/credit.entity.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { settleCredits } from './settle-credits.js';

export const withdrawCredit = defineChange({
  type: 'crm:withdraw-credit',
  title: 'Withdraw credit',
  description:
    'Takes back a promised credit: the compensation of `crm:promise-credit`. What is granted or withdrawn already stays.',
  input: z.object({ creditId: id('credit') }),
  output: z.object({ creditStatus: z.enum(creditStatuses).describe('Status of the credit after it.') }),
  errors: [{ code: 'CREDIT_NOT_FOUND', description: 'There is no credit with this id.' }],
  async change({ creditId }, context) {
    await settleCredits(context, { which: { id: creditId }, status: 'withdrawn' });
    const credit = await context.manager.findOneBy(Credit, { id: creditId });
    if (credit === null) {
      const errorMessage = `Expected credit ${creditId} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'CREDIT_NOT_FOUND', errorMessage });
    }
    return { creditStatus: credit.status };
  },
});
