import { z } from 'zod';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { settleCredits } from './settle-credits.js';
import { lockTicket, ticketNotFound } from './ticket-owner.js';

export const grantCredit = defineChange({
  type: 'crm:grant-credit',
  title: 'Grant credit',
  description: 'Grants what is promised for a ticket and not withdrawn; without any promise it changes nothing.',
  input: z.object({ ticketId: id('ticket') }),
  output: z.object({ creditsGranted: z.number().int().describe('How many credits were granted.') }),
  errors: [ticketNotFound],
  async change({ ticketId }, context) {
    await lockTicket(context.manager, ticketId);
    const granted = await settleCredits(context, { which: { ticketId }, status: 'granted' });
    return { creditsGranted: granted.length };
  },
});
