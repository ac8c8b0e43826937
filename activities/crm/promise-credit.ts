import { z } from 'zod';
import { Credit } from '../../database/crm/credit.entity.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { noteOnTicket } from './ticket-note.js';
import { lockTicket, ticketNotFound } from './ticket-owner.js';

export const promiseCredit = defineChange({
  type: 'crm:promise-credit',
  title: 'Promise credit',
  description:
    'Notes money that the customer gets when the ticket is closed. `crm:withdraw-credit` undoes it: draw that as its ' +
    'compensation.',
  input: z.object({
    ticketId: id('ticket'),
    amount: z.number().positive().multipleOf(0.01).describe('How much, at most two decimals.'),
    currency: z.string().length(3).default('EUR').describe('Currency, ISO 4217.'),
    reason: z.string().optional().describe('What it is for.'),
  }),
  output: z.object({ creditId: z.string().describe('Id of the credit.') }),
  errors: [ticketNotFound],
  async change({ ticketId, amount, currency, reason }, context) {
    const { manager, processInstanceKey, now } = context;
    const ticket = await lockTicket(manager, ticketId);
    const credit = await manager.save(
      manager.create(Credit, {
        ticketId,
        customerId: ticket.customerId,
        amount: amount.toFixed(2),
        currency,
        reason,
        processInstanceKey,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await noteOnTicket(context, { ticket, subject: `Credit promised: ${credit.amount} ${currency}`, body: reason });
    return { creditId: credit.id };
  },
});
